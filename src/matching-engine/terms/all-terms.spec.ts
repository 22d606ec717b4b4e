import { aBuyer, anSme } from '../../../test/builders/match-profiles.js';
import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import { certificationsTerm } from './certifications-term.js';
import { channelsTerm } from './channels-term.js';
import { languagesTerm } from './languages-term.js';
import { priceLevelTerm } from './price-level-term.js';
import { productsTerm } from './products-term.js';
import { rolesTerm } from './roles-term.js';
import { segmentsTerm } from './segments-term.js';
import { presenceTerm } from './presence-term.js';
import { seniorityTerm } from './seniority-term.js';
import { sizeTerm } from './size-term.js';
import { notComparable, sameForBoth, type PairView } from './term.js';
import { territoriesTerm } from './territories-term.js';
import { tradeTermsTerm } from './trade-terms-term.js';
import { volumeTerm } from './volume-term.js';
import { yearsActiveTerm } from './years-active-term.js';

const noFacts = { sharedCodes: [], textLikeness: null, concepts: [] };

function viewOf(sme: Partial<SmeProfile>, buyer: Partial<BuyerProfile>, rest: Partial<PairView> = {}): PairView {
  const products = { codeLikeness: null, conceptLikeness: null, nearness: 'apart' as const, text: null };
  return { sme: anSme(sme), buyer: aBuyer(buyer), products, interpreters: [], ...rest };
}

describe('products', () => {
  it('are codes, and a quarter of what they leave open by texts, for both sides alike', () => {
    const products = {
      codeLikeness: 0.6,
      conceptLikeness: null,
      nearness: 'stated' as const,
      text: { language: 'it', forSme: 0.2, forBuyer: 0.4, tellingWords: 1 },
    };
    expect(productsTerm.measure(viewOf({}, {}, { products }))).toEqual(
      sameForBoth(0.6 + 0.4 * 0.25 * ((0.2 + 0.4) / 2)),
    );
  });

  it('are whichever of the two can be compared', () => {
    const codesOnly = { codeLikeness: 0.6, conceptLikeness: null, nearness: 'stated' as const, text: null };
    const textOnly = {
      codeLikeness: null,
      conceptLikeness: null,
      nearness: 'apart' as const,
      text: { language: 'it', forSme: 0.2, forBuyer: 0.4, tellingWords: 1 },
    };
    expect(productsTerm.measure(viewOf({}, {}, { products: codesOnly }))).toEqual(sameForBoth(0.6));
    expect(productsTerm.measure(viewOf({}, {}, { products: textOnly }))).toEqual(sameForBoth((0.2 + 0.4) / 2));
  });
});

describe('roles', () => {
  it('count the best fit of any two', () => {
    const view = viewOf({ rolesSought: ['agent', 'distributor'] }, { rolesHeld: ['retailer', 'importer_wholesaler'] });
    expect(rolesTerm.measure(view)).toEqual(sameForBoth(0.8));
    expect(rolesTerm.factsOf(view, noFacts)).toEqual({
      kind: 'roles',
      sought: 'distributor',
      held: 'importer_wholesaler',
      fit: 0.8,
    });
  });

  it('are 1 for the same role, 0 for no use, nothing when not stated', () => {
    expect(rolesTerm.measure(viewOf({ rolesSought: ['agent'] }, { rolesHeld: ['agent'] }))).toEqual(sameForBoth(1));
    expect(rolesTerm.measure(viewOf({ rolesSought: ['agent'] }, { rolesHeld: ['investor'] }))).toEqual(sameForBoth(0));
    expect(rolesTerm.measure(viewOf({ rolesSought: ['agent'] }, {}))).toEqual(notComparable);
  });
});

describe('segments', () => {
  it('count, to each side, the part of its own that the other serves', () => {
    const view = viewOf({ segments: ['industrial', 'horeca', 'public', 'agri'] }, { segments: ['horeca', 'b2c_mass'] });
    expect(segmentsTerm.measure(view)).toEqual({ forSme: 1 / 4, forBuyer: 1 / 2 });
    expect(segmentsTerm.factsOf(view, noFacts)).toEqual({ kind: 'segments', common: ['horeca'] });
    expect(segmentsTerm.measure(viewOf({ segments: ['horeca'] }, {}))).toEqual(notComparable);
  });
});

describe('price level', () => {
  it.each([
    [3, 3, 1],
    [3, 4, 2 / 3],
    [5, 3, 1 / 3],
    [1, 4, 0],
    [1, 5, 0],
  ] as const)('of %i and %i is worth %d', (sme, buyer, value) => {
    const measured = priceLevelTerm.measure(viewOf({ priceLevel: sme }, { priceLevel: buyer }));
    expect(measured.forSme).toBeCloseTo(value, 12);
    expect(measured.forBuyer).toBeCloseTo(value, 12);
  });

  it('is nothing when a side does not state it', () => {
    expect(priceLevelTerm.measure(viewOf({ priceLevel: 3 }, {}))).toEqual(notComparable);
  });
});

describe('certifications', () => {
  const required = [
    { code: 'CE', isMandatory: true },
    { code: 'EAC', isMandatory: false },
  ];

  it('count to the buyer alone, by the part it asks for that is held', () => {
    const view = viewOf({ certificationsHeld: ['CE', 'ISO9001'] }, { certificationsRequired: required });
    expect(certificationsTerm.measure(view)).toEqual({ forSme: null, forBuyer: 1 / 2 });
    expect(certificationsTerm.factsOf(view, noFacts)).toEqual({
      kind: 'certifications',
      met: ['CE'],
      missing: ['EAC'],
    });
  });

  it('are nothing when not known or not asked, but zero when known to be held by nobody', () => {
    expect(certificationsTerm.measure(viewOf({}, { certificationsRequired: required }))).toEqual(notComparable);
    expect(certificationsTerm.measure(viewOf({ certificationsHeld: ['CE'] }, {}))).toEqual(notComparable);
    const none = viewOf({ certificationsHeld: [] }, { certificationsRequired: required });
    expect(certificationsTerm.measure(none)).toEqual({ forSme: null, forBuyer: 0 });
  });
});

describe('languages', () => {
  const interpreters = [{ languages: ['ru', 'it'] }, { languages: ['en', 'ru'] }];

  it('are 1 with one in common, half through an interpreter, 0 with neither', () => {
    const apart = [{ languages: ['it'] }, { languages: ['ru'] }] as const;
    const common = viewOf({ languages: ['it', 'en'] }, { languages: ['ru', 'en'] });
    expect(languagesTerm.measure(common)).toEqual(sameForBoth(1));
    expect(languagesTerm.measure(viewOf(...apart, { interpreters }))).toEqual(sameForBoth(0.5));
    expect(languagesTerm.measure(viewOf(...apart))).toEqual(sameForBoth(0));
    expect(languagesTerm.measure(viewOf({ languages: ['it'] }, {}))).toEqual(notComparable);
  });

  it('name the interpreter only when needed', () => {
    expect(
      languagesTerm.factsOf(viewOf({ languages: ['it'] }, { languages: ['ru'] }, { interpreters }), noFacts),
    ).toEqual({ kind: 'languages', common: [], interpreter: ['it', 'ru'] });
    expect(
      languagesTerm.factsOf(viewOf({ languages: ['it', 'ru'] }, { languages: ['ru'] }, { interpreters }), noFacts),
    ).toEqual({ kind: 'languages', common: ['ru'], interpreter: null });
  });
});

describe('territories', () => {
  it('count, to the SME alone, the part of its target countries in which the buyer sells', () => {
    const view = viewOf({ targetCountries: ['UZ', 'KZ', 'TJ', 'KG'] }, { territories: ['KZ', 'RU'] });
    expect(territoriesTerm.measure(view)).toEqual({ forSme: 1 / 4, forBuyer: null });
    expect(territoriesTerm.factsOf(view, noFacts)).toEqual({
      kind: 'territories',
      covered: ['KZ'],
      uncovered: ['KG', 'TJ', 'UZ'],
    });
    expect(territoriesTerm.measure(viewOf({ targetCountries: ['UZ'] }, {}))).toEqual(notComparable);
  });
});

describe('channels', () => {
  it('count, to each side, the part of its own that the other uses', () => {
    const view = viewOf({ channels: ['retail', 'online'] }, { channels: ['online'] });
    expect(channelsTerm.measure(view)).toEqual({ forSme: 1 / 2, forBuyer: 1 });
    expect(channelsTerm.factsOf(view, noFacts)).toEqual({ kind: 'channels', common: ['online'] });
    expect(channelsTerm.measure(viewOf({ channels: ['online'] }, {}))).toEqual(notComparable);
  });
});

describe('volume', () => {
  const volumesOf = (sme: readonly [number | null, number | null], buyer: readonly [number | null, number | null]) =>
    viewOf({ volume: { least: sme[0], most: sme[1] } }, { volume: { least: buyer[0], most: buyer[1] } });

  it('counts, to each side, the part of its own range that the other covers, on a scale of ratios', () => {
    const measured = volumeTerm.measure(volumesOf([9, 99_999], [999, 99_999]));
    expect(measured.forSme).toBeCloseTo(1 / 2, 12);
    expect(measured.forBuyer).toBeCloseTo(1, 12);
  });

  it('is 0 with a warning when the least that is delivered is more than the most that is ordered', () => {
    const view = volumesOf([50_000, null], [null, 20_000]);
    expect(volumeTerm.measure(view)).toEqual(sameForBoth(0));
    expect(volumeTerm.factsOf(view, noFacts)).toMatchObject({ isTooSmall: true });
  });

  it('takes an open end as far as the other side goes', () => {
    expect(volumeTerm.measure(volumesOf([10_000, null], [null, 20_000]))).toEqual(sameForBoth(1));
    expect(volumeTerm.measure(volumesOf([null, null], [1, 2]))).toEqual(notComparable);
  });
});

describe('size, years, presence, terms of trade, seniority', () => {
  it('answer what each side looks for in the other', () => {
    const sizes = viewOf(
      { size: 'small', sizesSought: ['medium', 'large'] },
      { size: 'large', sizesSought: ['micro'] },
    );
    expect(sizeTerm.measure(sizes)).toEqual({ forSme: 1, forBuyer: 0 });
    expect(sizeTerm.measure(viewOf({ sizesSought: ['medium'] }, { sizesSought: ['micro'] }))).toEqual(notComparable);
    expect(yearsActiveTerm.measure(viewOf({ yearsActive: 5 }, { yearsActive: 40 }))).toEqual({
      forSme: 1,
      forBuyer: 0.5,
    });
    expect(presenceTerm.measure(viewOf({ presence: 'none' }, { presenceSought: 'new' }))).toEqual({
      forSme: null,
      forBuyer: 1,
    });
    expect(presenceTerm.measure(viewOf({ presence: 'none' }, {}))).toEqual(notComparable);
    const terms = viewOf({ tradeTerms: ['FCA', 'letter_of_credit'] }, { tradeTerms: ['DAP', 'letter_of_credit'] });
    expect(tradeTermsTerm.measure(terms)).toEqual(sameForBoth(1));
    expect(tradeTermsTerm.factsOf(terms, noFacts)).toEqual({ kind: 'trade_terms', common: ['letter_of_credit'] });
    expect(seniorityTerm.measure(viewOf({ seniority: 'technical' }, { seniority: 'owner' }))).toEqual({
      forSme: 1,
      forBuyer: 0.4,
    });
  });
});
