import { aBuyer, anSme, hsLines } from '../../../test/builders/match-profiles.js';
import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import type { FilterReason } from '../model/scored-pair.js';
import type { ScoreOptions } from '../model/score-options.js';
import { judgePair } from '../score/judge-pair.js';

const looms = hsLines('844630');

/** Why a pair that sells and seeks looms may not meet, given what else the two state. */
function reasonsAgainst(
  sme: Partial<SmeProfile>,
  buyer: Partial<BuyerProfile>,
  options: ScoreOptions = {},
): readonly FilterReason[] {
  const pair = { smeId: 'sme-1', buyerId: 'buyer-1' };
  const smes = [anSme({ products: looms, ...sme })];
  const buyers = [aBuyer({ products: looms, ...buyer })];
  const verdict = judgePair(smes, buyers, pair, options);
  return verdict.outcome === 'filtered' ? verdict.reasons : [];
}

describe('The filters', () => {
  it('let a pair through that states only related products', () => {
    expect(reasonsAgainst({}, {})).toEqual([]);
  });

  it('stop a pair that is excluded', () => {
    const excludedPairs = [{ smeId: 'sme-1', buyerId: 'buyer-1' }];
    expect(reasonsAgainst({}, {}, { excludedPairs })).toEqual([{ kind: 'pair_excluded' }]);
  });

  it('stop a pair of which one states no product, and say who', () => {
    expect(reasonsAgainst({}, { products: [] })).toEqual([{ kind: 'products_not_comparable', unstatedBy: ['buyer'] }]);
  });

  it('stop a pair that states products in ways that cannot be compared', () => {
    const italianOnly = { products: [], texts: [{ language: 'it', text: 'telai' }] };
    expect(reasonsAgainst(italianOnly, {})).toEqual([{ kind: 'products_not_comparable', unstatedBy: [] }]);
  });

  it('stop a pair whose products have nothing to do with each other', () => {
    expect(reasonsAgainst({ products: hsLines('940360') }, {})).toEqual([
      { kind: 'products_unrelated', codeLikeness: 0, textLikeness: null },
    ]);
  });

  it('let unlike codes through when the texts are alike, and the other way round', () => {
    const looming = { texts: [{ language: 'en', text: 'weaving looms' }] };
    const seating = { texts: [{ language: 'en', text: 'chairs' }] };
    expect(reasonsAgainst({ ...looming, products: hsLines('940360') }, looming)).toEqual([]);
    expect(reasonsAgainst(seating, looming)).toEqual([]);
  });

  it('let a pair through that states something of one heading, however many other lines thin it out', () => {
    const smes = [anSme({ products: [...looms, ...manyLines('94')] })];
    const buyers = [aBuyer({ products: [...hsLines('844610'), ...manyLines('33')] })];
    expect(judgePair(smes, buyers, { smeId: 'sme-1', buyerId: 'buyer-1' }).outcome).toBe('scored');
  });

  it('stop a pair that shares no more than a chapter', () => {
    const smes = [anSme({ products: [...looms, ...manyLines('94')] })];
    const buyers = [aBuyer({ products: [...hsLines('845210'), ...manyLines('33')] })];
    expect(judgePair(smes, buyers, { smeId: 'sme-1', buyerId: 'buyer-1' }).outcome).toBe('filtered');
  });

  it('let a whole activity meet goods it makes, but not in one stray good of many', () => {
    const activity = (...linkedHsCodes: readonly string[]): SmeProfile =>
      anSme({ products: [{ scheme: 'ATECO', code: '28.94', linkedHsCodes }] });
    const buyers = [aBuyer({ products: [...hsLines('844610'), ...manyLines('33')] })];
    const pair = { smeId: 'sme-1', buyerId: 'buyer-1' };
    const manyGoods = manyLines('94').map(({ code }) => code);
    expect(judgePair([activity('844610', '845210')], buyers, pair).outcome).toBe('scored');
    expect(judgePair([activity('844610', ...manyGoods)], buyers, pair).outcome).toBe('filtered');
  });

  it('stop a buyer of a country that is not targeted, unless either is not stated', () => {
    expect(reasonsAgainst({ targetCountries: ['UZ', 'KZ'] }, { country: 'IT' })).toEqual([
      { kind: 'country_not_targeted', country: 'IT', targetCountries: ['KZ', 'UZ'] },
    ]);
    expect(reasonsAgainst({ targetCountries: ['UZ'] }, { country: 'UZ' })).toEqual([]);
    expect(reasonsAgainst({ targetCountries: ['UZ'] }, { country: null })).toEqual([]);
    expect(reasonsAgainst({ targetCountries: [] }, { country: 'IT' })).toEqual([]);
  });

  it('stop roles of no use to each other, unless either is not stated', () => {
    expect(reasonsAgainst({ rolesSought: ['retailer', 'agent'] }, { rolesHeld: ['investor'] })).toEqual([
      { kind: 'roles_incompatible', sought: ['agent', 'retailer'], held: ['investor'] },
    ]);
    expect(reasonsAgainst({ rolesSought: ['distributor'] }, { rolesHeld: ['importer_wholesaler'] })).toEqual([]);
    expect(reasonsAgainst({ rolesSought: ['distributor'] }, {})).toEqual([]);
  });

  it('stop a mandatory certificate known to be missing, not a preferred one or an unknown one', () => {
    const mandatory = { certificationsRequired: [{ code: 'EAC', isMandatory: true }] };
    const preferred = { certificationsRequired: [{ code: 'EAC', isMandatory: false }] };
    expect(reasonsAgainst({ certificationsHeld: ['CE'] }, mandatory)).toEqual([
      { kind: 'mandatory_certification_missing', missing: ['EAC'] },
    ]);
    expect(reasonsAgainst({ certificationsHeld: [], certificationsExpired: ['CE', 'EAC'] }, mandatory)).toEqual([
      { kind: 'mandatory_certification_missing', missing: ['EAC'], expired: ['EAC'] },
    ]);
    expect(reasonsAgainst({ certificationsHeld: ['EAC'] }, mandatory)).toEqual([]);
    expect(reasonsAgainst({ certificationsHeld: ['CE'] }, preferred)).toEqual([]);
    expect(reasonsAgainst({ certificationsHeld: null }, mandatory)).toEqual([]);
  });

  it('stop a pair without a common language, unless an interpreter bridges it', () => {
    const apart = [{ languages: ['it'] }, { languages: ['uz', 'ru'] }] as const;
    expect(reasonsAgainst(...apart)).toEqual([
      { kind: 'no_common_language', smeLanguages: ['it'], buyerLanguages: ['ru', 'uz'] },
    ]);
    expect(reasonsAgainst(...apart, { interpreters: [{ languages: ['en', 'ru'] }] })).toHaveLength(1);
    expect(reasonsAgainst(...apart, { interpreters: [{ languages: ['it', 'ru'] }] })).toEqual([]);
  });

  it('stop who is not admitted, has not consented or has expired, and say who', () => {
    expect(reasonsAgainst({ admission: 'submitted' }, { admission: 'admitted' })).toEqual([
      { kind: 'not_admitted', by: [{ side: 'sme', admission: 'submitted' }] },
    ]);
    expect(reasonsAgainst({ consentsToMatching: true }, { consentsToMatching: false })).toEqual([
      { kind: 'consent_missing', of: ['buyer'] },
    ]);
    const expired = { validUntil: '2026-05-31' };
    expect(reasonsAgainst({}, expired, { day: '2026-06-01' })).toEqual([
      { kind: 'profile_expired', of: [{ side: 'buyer', validUntil: '2026-05-31' }] },
    ]);
    expect(reasonsAgainst({}, expired, { day: '2026-05-31' })).toEqual([]);
    expect(reasonsAgainst({}, expired)).toEqual([]);
  });

  it('hold back restricted goods until a person clears the company', () => {
    const restricted = { isRestricted: true };
    expect(reasonsAgainst(restricted, {})).toEqual([{ kind: 'needs_clearance', of: ['sme'] }]);
    expect(reasonsAgainst(restricted, {}, { clearedIds: ['sme-1'] })).toEqual([]);
    expect(reasonsAgainst(restricted, restricted, { clearedIds: ['sme-1'] })).toEqual([
      { kind: 'needs_clearance', of: ['buyer'] },
    ]);
  });

  it('stop a pair of which either blocks the other', () => {
    expect(reasonsAgainst({ blocks: ['buyer-1'] }, {})).toEqual([{ kind: 'pair_excluded' }]);
    expect(reasonsAgainst({}, { blocks: ['sme-1'] })).toEqual([{ kind: 'pair_excluded' }]);
    expect(reasonsAgainst({ blocks: ['buyer-2'] }, { blocks: ['sme-2'] })).toEqual([]);
  });

  it('stop two who come to no session together, unless either comes to all', () => {
    expect(reasonsAgainst({ sessions: ['tue'] }, { sessions: ['mon', 'wed'] })).toEqual([
      { kind: 'no_common_session', smeSessions: ['tue'], buyerSessions: ['mon', 'wed'] },
    ]);
    expect(reasonsAgainst({ sessions: ['tue', 'mon'] }, { sessions: ['mon'] })).toEqual([]);
    expect(reasonsAgainst({ sessions: ['tue'] }, {})).toEqual([]);
  });

  it('stop a buyer whose every role the SME has promised to another in that country, for all of its goods', () => {
    const promise = { country: 'UZ', role: 'distributor' as const };
    const buyer = { country: 'UZ', rolesHeld: ['distributor' as const] };
    expect(reasonsAgainst({ exclusivities: [promise] }, buyer)).toEqual([
      { kind: 'exclusivity_conflict', promised: [promise] },
    ]);
    expect(reasonsAgainst({ exclusivities: [{ ...promise, headings: ['8446'] }] }, buyer)).toHaveLength(1);
    expect(reasonsAgainst({ exclusivities: [{ ...promise, headings: ['9403'] }] }, buyer)).toEqual([]);
    const withActivity = [...hsLines('844630'), { scheme: 'ATECO' as const, code: '28.94' }];
    const promised = { products: withActivity, exclusivities: [{ ...promise, headings: ['8446'] }] };
    expect(reasonsAgainst(promised, buyer)).toHaveLength(1);
    expect(reasonsAgainst({ exclusivities: [promise] }, { ...buyer, country: 'KZ' })).toEqual([]);
    expect(reasonsAgainst({ exclusivities: [promise] }, { ...buyer, rolesHeld: ['distributor', 'agent'] })).toEqual([]);
  });

  it('are all reported, in the order in which they are asked', () => {
    const reasons = reasonsAgainst(
      { targetCountries: ['UZ'], languages: ['it'] },
      { country: 'KZ', languages: ['ru'] },
    );
    expect(reasons.map(({ kind }) => kind)).toEqual(['country_not_targeted', 'no_common_language']);
  });
});

/** Forty lines of headings of one chapter. */
function manyLines(chapter: string): SmeProfile['products'] {
  return hsLines(...Array.from({ length: 40 }, (_, line) => `${chapter}${10 + line}10`));
}
