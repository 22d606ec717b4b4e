import { checkProfile, type ProfileVocabulary } from './check-profile.js';
import { EMPTY_MARKET_PROFILE, type MarketProfile } from './market-profile.js';
import { noticesOf } from './profile-notices.js';

const vocabulary: ProfileVocabulary = {
  codeStanding: (_scheme, code) => {
    if (code === 'XVI') return { kind: 'too-broad', code };
    return code === '0000' || code === '9999' ? { kind: 'unknown' } : { kind: 'known', code };
  },
  isCountry: () => true,
  isLanguage: () => true,
  yearNow: 2026,
};

const DAYS = { today: '2026-11-30', firstDay: '2026-12-22' };

const stated = (said: Partial<MarketProfile>): MarketProfile => ({ ...EMPTY_MARKET_PROFILE, ...said });
const certificate = (code: string) => ({ code, isMandatory: true, validUntil: null });
const check = (said: Partial<MarketProfile>) => checkProfile(stated(said), vocabulary);

it('certificates and terms of delivery are stored in one way of writing', () => {
  const { profile, faults } = check({ certifications: [certificate('fsc®')], tradeTerms: ['exw', 'EXW'] });
  expect(faults).toEqual([]);
  expect(profile).toEqual(stated({ certifications: [certificate('FSC')], tradeTerms: ['EXW'] }));
});

it('a certificate that is written in two ways is stated twice', () => {
  expect(check({ certifications: [certificate('FSC'), certificate('FSC-COC')] }).faults).toEqual([
    { path: 'certifications.1', fault: 'stated-twice', value: 'FSC' },
  ]);
});

it('words of no list are noticed with what they begin like', () => {
  const profile = stated({
    lines: [{ scheme: 'HS', code: '844630', role: 'offer', share: null, text: null }],
    certifications: [certificate('FSC'), certificate('ISO9002')],
    tradeTerms: ['EXW', 'letter_of_credit'],
  });
  expect(noticesOf(profile, 'sme', DAYS, vocabulary.codeStanding)).toEqual([
    { path: 'certifications.1.code', notice: 'certificate-unlisted', code: 'ISO9002', nearest: 'ISO9001' },
    { path: 'tradeTerms.1', notice: 'term-unlisted', code: 'letter_of_credit', nearest: null },
  ]);
});

it('what ends is noticed, and before all what will have ended when the mission begins', () => {
  const certifications = ['2026-11-29', '2026-12-21', '2026-12-22', '2027-06-30'].map((validUntil, index) => ({
    ...certificate(['CE', 'EAC', 'FSC', 'GMP'][index] ?? ''),
    validUntil,
  }));
  const lines = [{ scheme: 'HS', code: '844630', role: 'offer', share: null, text: null }] as const;
  const profile = stated({ lines, certifications, validUntil: '2026-12-01' });
  const notices = noticesOf(profile, 'sme', DAYS, vocabulary.codeStanding).map(({ path, notice }) => [path, notice]);
  expect(notices).toEqual([
    ['validUntil', 'profile-ends-before-mission'],
    ['certifications.0.validUntil', 'certificate-expired'],
    ['certifications.1.validUntil', 'certificate-ends-before-mission'],
    ['certifications.2.validUntil', 'certificate-expires-soon'],
  ]);
});

it('more digits than the HS has are refused with the tariff line that is meant', () => {
  const line = { role: 'offer', share: null, text: null } as const;
  const lines = [
    { ...line, scheme: 'HS', code: '94016100' },
    { ...line, scheme: 'CN', code: '94016100' },
    { ...line, scheme: 'HS', code: '940169' },
  ] as const;
  expect(check({ lines }).faults).toEqual([
    { path: 'lines.0.code', fault: 'finer-than-hs', code: '94016100', tariffLine: '94016100', subheading: '940161' },
  ]);
});

it('a section is refused, and noticed where it was taken once', () => {
  const lines = [{ scheme: 'HS', code: 'XVI', role: 'offer', share: null, text: null }] as const;
  expect(check({ lines }).faults).toEqual([
    { path: 'lines.0.code', fault: 'code-too-broad', scheme: 'HS', code: 'XVI' },
  ]);
  expect(noticesOf(stated({ lines }), 'sme', DAYS, vocabulary.codeStanding)).toEqual([
    { path: 'lines.0.code', notice: 'code-too-broad', code: 'HS XVI' },
  ]);
});

it('exclusivity is promised for headings that exist', () => {
  const exclusivities = [{ country: 'UZ', role: 'distributor', headings: ['8446', '0000', '9999'] }] as const;
  expect(check({ exclusivities }).faults).toEqual([
    { path: 'exclusivities.0.headings.1', fault: 'code-unknown', scheme: 'HS', code: '0000' },
    { path: 'exclusivities.0.headings.2', fault: 'code-unknown', scheme: 'HS', code: '9999' },
  ]);
});

it('nobody was founded in a year to come', () => {
  expect(check({ yearFounded: 2026 }).faults).toEqual([]);
  expect(check({ yearFounded: 2027 }).faults).toEqual([
    { path: 'yearFounded', fault: 'year-to-come', value: 2027, latest: 2026 },
  ]);
});
