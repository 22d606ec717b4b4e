import fc from 'fast-check';
import { partnerRoles, type BuyerProfile, type ProductLine, type SmeProfile } from '../../src/matching-engine/index.js';

/** An SME that states nothing but what the test is about. */
export function anSme(stated: Partial<SmeProfile> = {}): SmeProfile {
  return {
    side: 'sme',
    id: 'sme-1',
    products: [],
    texts: [],
    languages: [],
    priceLevel: null,
    segments: [],
    rolesSought: [],
    targetCountries: [],
    certificationsHeld: null,
    ...stated,
  };
}

/** A buyer that states nothing but what the test is about. */
export function aBuyer(stated: Partial<BuyerProfile> = {}): BuyerProfile {
  return {
    side: 'buyer',
    id: 'buyer-1',
    products: [],
    texts: [],
    languages: [],
    priceLevel: null,
    segments: [],
    rolesHeld: [],
    country: null,
    certificationsRequired: [],
    ...stated,
  };
}

/** Lines of HS codes, of equal share. */
export function hsLines(...codes: readonly string[]): readonly ProductLine[] {
  return codes.map((code) => ({ scheme: 'HS', code }));
}

const productLine: fc.Arbitrary<ProductLine> = fc.oneof(
  fc.record(
    {
      scheme: fc.constant('HS' as const),
      code: fc.constantFrom('84', '8446', '844630', '844610', '8452', '845210', '940360', '940161', '330410'),
      share: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: ['scheme', 'code'] },
  ),
  fc.record(
    {
      scheme: fc.constant('ATECO' as const),
      code: fc.constantFrom('28', '28.94', '28.94.10', '31.00', '25.62'),
      linkedHsCodes: fc.uniqueArray(fc.constantFrom('844630', '845210', '940360'), { maxLength: 3 }),
    },
    { requiredKeys: ['scheme', 'code'] },
  ),
);

const words = fc.array(fc.constantFrom('telai', 'macchine', 'sedie', 'looms', 'chairs', 'станки', 'мебель'), {
  minLength: 1,
  maxLength: 5,
});

const eitherSide = {
  products: fc.array(productLine, { maxLength: 4 }),
  texts: fc.uniqueArray(
    fc.record({ language: fc.constantFrom('it', 'en', 'ru'), text: words.map((chosen) => chosen.join(' ')) }),
    { selector: ({ language }) => language, maxLength: 2 },
  ),
  languages: fc.uniqueArray(fc.constantFrom('it', 'en', 'ru', 'uz'), { maxLength: 3 }),
  priceLevel: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
  segments: fc.uniqueArray(fc.constantFrom('industrial', 'horeca', 'public'), { maxLength: 3 }),
};

/** What a profile may state beyond the essentials, each thing only now and then. */
const furtherDetails = fc.record(
  {
    admission: fc.constantFrom('admitted' as const, 'admitted' as const, 'submitted' as const),
    consentsToMatching: fc.constantFrom(true, true, false),
    isRestricted: fc.constantFrom(false, false, true),
    blocks: fc.uniqueArray(fc.constantFrom('sme-0', 'sme-1', 'buyer-0', 'buyer-1'), { maxLength: 2 }),
    sessions: fc.uniqueArray(fc.constantFrom('monday', 'tuesday'), { maxLength: 2 }),
    channels: fc.uniqueArray(fc.constantFrom('retail', 'online'), { maxLength: 2 }),
    volume: fc.record({ least: fc.option(fc.nat(50)), most: fc.option(fc.integer({ min: 50, max: 1000 })) }),
    size: fc.constantFrom('micro' as const, 'large' as const),
    sizesSought: fc.uniqueArray(fc.constantFrom('micro' as const, 'large' as const), { maxLength: 2 }),
    yearsActive: fc.nat(20),
    seniority: fc.constantFrom('owner' as const, 'technical' as const),
  },
  { requiredKeys: [] },
);

const roles = fc.uniqueArray(fc.constantFrom(...partnerRoles), { maxLength: 3 });
const certificates = fc.uniqueArray(fc.constantFrom('CE', 'EAC', 'ISO9001'), { maxLength: 3 });

/** The profiles of a small mission, with much in common and much left unstated. */
export const missionProfiles: fc.Arbitrary<{ smes: readonly SmeProfile[]; buyers: readonly BuyerProfile[] }> =
  fc.record({
    smes: fc
      .array(
        fc.record({
          ...eitherSide,
          rolesSought: roles,
          targetCountries: fc.uniqueArray(fc.constantFrom('UZ', 'KZ'), { maxLength: 2 }),
          certificationsHeld: fc.option(certificates),
          further: furtherDetails,
        }),
        { maxLength: 6 },
      )
      .map((smes) => smes.map(({ further, ...sme }, position) => anSme({ ...sme, ...further, id: `sme-${position}` }))),
    buyers: fc
      .array(
        fc.record({
          ...eitherSide,
          rolesHeld: roles,
          country: fc.option(fc.constantFrom('UZ', 'KZ')),
          certificationsRequired: fc.array(
            fc.record({ code: fc.constantFrom('CE', 'EAC', 'ISO9001'), isMandatory: fc.boolean() }),
            { maxLength: 2 },
          ),
          further: furtherDetails,
        }),
        { maxLength: 6 },
      )
      .map((buyers) =>
        buyers.map(({ further, ...buyer }, position) => aBuyer({ ...buyer, ...further, id: `buyer-${position}` })),
      ),
  });
