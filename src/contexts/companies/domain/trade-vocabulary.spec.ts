import {
  certificateCodeOf,
  isCertificateCode,
  nearestCertificate,
  nearestIncoterm,
  tradeTermOf,
} from './trade-vocabulary.js';

it.each([
  ['FSC', 'FSC'],
  ['fsc', 'FSC'],
  ['FSC®', 'FSC'],
  ['FSC-COC', 'FSC'],
  ['iso 9001:2015', 'ISO9001'],
  ['ISO/IEC 27001', 'ISO27001'],
  ['OEKOTEX100', 'OEKO_TEX'],
  ['D.O.P.', 'PDO_PGI'],
])('the certificate "%s" is %s', (written, code) => {
  expect(certificateCodeOf(written)).toBe(code);
  expect(isCertificateCode(code)).toBe(true);
});

it('a certificate of no list is kept, and what begins like it is named', () => {
  expect(certificateCodeOf('ISO 9002')).toBe('ISO9002');
  expect(isCertificateCode('ISO9002')).toBe(false);
  expect(nearestCertificate('ISO9002')).toBe('ISO9001');
  expect(nearestCertificate('Zeta')).toBeNull();
});

it('terms of delivery are in capitals, and those of payment are no terms of delivery', () => {
  expect(['exw', 'E.X.W.', 'Letter of credit'].map(tradeTermOf)).toEqual(['EXW', 'EXW', 'letter_of_credit']);
  expect(nearestIncoterm('FOB Genova')).toBe('FOB');
  expect(nearestIncoterm('letter_of_credit')).toBeNull();
});
