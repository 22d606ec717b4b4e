import { newId } from '../../../platform/ids/new-id.js';
import type { Company } from './company.js';
import { type EenProfile, toEenProfile } from './een-profile.js';
import { EMPTY_MARKET_PROFILE, type MarketProfile, type ProfileLine } from './market-profile.js';
import { partnerRoleOf } from './partner-role.js';
import { fromEenProfile } from './read-een-profile.js';
import { certificateCodeOf } from './trade-vocabulary.js';

const company: Company = {
  id: newId(),
  side: 'sme',
  name: 'Telai Esempio',
  countryCode: 'IT',
  city: null,
  province: null,
  website: null,
  isSynthetic: true,
};

const line = (said: Pick<ProfileLine, 'scheme' | 'code'> & Partial<ProfileLine>): ProfileLine => ({
  role: 'offer',
  share: null,
  text: null,
  ...said,
});

const stated = (said: Partial<MarketProfile>): MarketProfile => ({ ...EMPTY_MARKET_PROFILE, ...said });

/** Codes lose the dots and blanks of goods, as in the nomenclatures. */
const codeOf = (scheme: string, text: string) => (scheme === 'ATECO' ? text : text.replaceAll(/[\s.]/g, ''));

const read = (profile: MarketProfile, changes: Partial<EenProfile> = {}) =>
  fromEenProfile(
    company,
    profile,
    { ...toEenProfile(company, profile), ...changes },
    { roleOf: partnerRoleOf, codeOf, certificateOf: certificateCodeOf },
  );

describe('a profile that is written for the network and read again is the same', () => {
  it.each<[string, Partial<MarketProfile>]>([
    ['nothing is stated', {}],
    ['it is described in Italian alone', { description: { it: 'Telai per tessitura' } }],
    ['it is described in Uzbek alone, at length', { description: { uz: 'toʻquv dastgohlari '.repeat(60).trim() } }],
    ['it has a title', { een: { title: 'Looms', advantages: 'Quiet', stage: 'on_market', rights: 'granted' } }],
    ['its title is its name', { een: { title: company.name, advantages: '', stage: null, rights: null } }],
    [
      'an activity and a service have the same code',
      { lines: [line({ scheme: 'CPA', code: '33.12', text: 'service' }), line({ scheme: 'ATECO', code: '33.12' })] },
    ],
    [
      'activities stand before goods and what it seeks between them',
      {
        lines: [
          line({ scheme: 'ATECO', code: '31.00', share: 20 }),
          line({ scheme: 'HS', code: '440710', role: 'seek' }),
          line({ scheme: 'CN', code: '94016100', share: 80, text: 'chairs' }),
        ],
      },
    ],
    ['it has several roles of one kind', { roles: ['retailer', 'distributor'] }],
  ])('where %s', (_case, said) => {
    const profile = stated(said);
    expect(read(profile)).toEqual({ profile, notTaken: [] });
  });
});

it('a line keeps its share and text however its code is written', () => {
  const lines = [line({ scheme: 'HS', code: '940161', share: 70, text: 'chairs' })];
  expect(read(stated({ lines }), { productCodes: ['9401.61'] }).profile.lines).toEqual(lines);
});

it('more digits than the HS has are read as a tariff line', () => {
  const { lines } = read(stated({}), { productCodes: ['9401 61 00', '9401.69'] }).profile;
  expect(lines).toEqual([line({ scheme: 'CN', code: '94016100' }), line({ scheme: 'HS', code: '940169' })]);
});

it('what is written twice is stated once', () => {
  const { profile } = read(stated({}), {
    productCodes: ['940161', '9401.61'],
    naceKeywords: ['31.00', '31.00'],
    languagesSpoken: ['it', 'it'],
    certifications: ['FSC', 'fsc®'],
    typeAndSizeOfPartner: ['small', 'small'],
  });
  expect(profile).toEqual(
    stated({
      lines: [line({ scheme: 'HS', code: '940161' }), line({ scheme: 'ATECO', code: '31.00' })],
      languages: [{ code: 'it', level: null }],
      certifications: [{ code: 'FSC', isMandatory: false, validUntil: null }],
      sizesSought: ['small'],
    }),
  );
});

it('what a request seeks is not what the firm offers', () => {
  const offered = [line({ scheme: 'HS', code: '844630', share: 100 })];
  const { profile, notTaken } = read(stated({ lines: offered }), { profileType: 'BR', productCodes: ['520100'] });
  expect(profile.lines).toEqual([...offered, line({ scheme: 'HS', code: '520100', role: 'seek' })]);
  expect(notTaken).toEqual([{ field: 'profileType', why: 'other-kind-of-profile', value: 'BR' }]);
});

it('another description is English, in which the network writes', () => {
  const { description } = read(stated({ description: { it: 'Telai' } }), { description: 'Looms' }).profile;
  expect(description).toEqual({ it: 'Telai', en: 'Looms' });
});

it('a profile without a title of its own has none', () => {
  expect(read(stated({}), { title: '' }).profile.een.title).toBeNull();
});
