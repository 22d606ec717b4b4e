import fc from 'fast-check';
import { aBuyer, anSme, hsLines, missionProfiles } from '../../../test/builders/match-profiles.js';
import type { BuyerProfile, MatchProfile, SmeProfile } from '../model/match-profile.js';
import type { ScoreOptions } from '../model/score-options.js';
import type { ScoredPair } from '../model/scored-pair.js';
import { judgePair } from './judge-pair.js';
import { scorePairs } from './score-pairs.js';

const looms = hsLines('844630');
const options: ScoreOptions = { interpreters: [{ languages: ['it', 'ru'] }], bestPerParticipant: 3 };

function onlyPair(sme: Partial<SmeProfile>, buyer: Partial<BuyerProfile>): ScoredPair {
  const pair = scorePairs([anSme({ products: looms, ...sme })], [aBuyer({ products: looms, ...buyer })]).pairs[0];
  if (pair === undefined) throw new Error('The pair of this test did not pass the filters');
  return pair;
}

describe('scorePairs', () => {
  it('tells as a reason only what suits whoever weighs it, not what suits one of the two', () => {
    const kindsOf = (sme: Partial<SmeProfile>, buyer: Partial<BuyerProfile>) =>
      onlyPair(sme, buyer).reasons.map(({ kind }) => kind);
    const small = { size: 'micro', sizesSought: ['micro'] } as const;
    expect(kindsOf(small, { size: 'micro', sizesSought: ['micro'] })).toEqual(['products', 'size']);
    expect(kindsOf(small, { size: 'micro', sizesSought: ['large'] })).toEqual(['products']);
    const little = { volume: { least: 10, most: 20 } };
    expect(kindsOf(little, little)).toEqual(['products', 'volume']);
    expect(kindsOf(little, { volume: { least: 1, most: 100_000 } })).toEqual(['products']);
    expect(kindsOf({ seniority: 'owner' }, { seniority: 'other' })).toEqual(['products']);
    expect(kindsOf({ seniority: 'owner' }, {})).toEqual(['products', 'seniority']);
  });

  it('gives a pair that differs in nothing it states the full score', () => {
    const pair = onlyPair({ rolesSought: ['agent'], languages: ['en'] }, { rolesHeld: ['agent'], languages: ['en'] });
    expect(pair.score).toBeCloseTo(1, 12);
    expect(pair.points).toBe(100);
  });

  it('scores a pair as one would by hand', () => {
    const pair = onlyPair(
      { rolesSought: ['distributor'], priceLevel: 2, certificationsHeld: ['CE'], targetCountries: ['UZ'] },
      {
        rolesHeld: ['importer_wholesaler'],
        priceLevel: 4,
        certificationsRequired: [
          { code: 'CE', isMandatory: true },
          { code: 'EAC', isMandatory: false },
        ],
        country: 'UZ',
      },
    );
    // SME: products 0.44 x 1, roles 0.18 x 0.8, price 0.05 x 1/3, over 0.67: 0.60067 / 0.67 = 0.896517
    // Buyer: the same and certificates 0.05 x 1/2, over 0.72: 0.62567 / 0.72 = 0.868981
    expect(pair.utility.sme).toBeCloseTo(0.896517, 6);
    expect(pair.utility.buyer).toBeCloseTo(0.868981, 6);
    // 2 x 0.896517 x 0.868981 / (0.896517 + 0.868981)
    expect(pair.score).toBeCloseTo(0.882535, 6);
    expect(pair.points).toBe(88);
    expect(pair.terms.map(({ kind, points }) => [kind, points])).toEqual([
      ['products', 63],
      ['roles', 21],
      ['price_level', 2],
      ['certifications', 2],
    ]);
    expect(pair.reasons).toEqual([
      {
        kind: 'products',
        sharedCodes: [{ scheme: 'HS', code: '844630', smeCodes: ['844630'], buyerCodes: ['844630'], byActivityOf: [] }],
        codeLikeness: expect.closeTo(1, 12),
        textLikeness: null,
      },
      { kind: 'roles', sought: 'distributor', held: 'importer_wholesaler', fit: 0.8 },
      { kind: 'country', country: 'UZ' },
    ]);
  });

  it('does not change a score when one side states what the other does not', () => {
    const alone = onlyPair({ rolesSought: ['agent'] }, { rolesHeld: ['distributor'] });
    const stated = onlyPair(
      { rolesSought: ['agent'], priceLevel: 5, segments: ['horeca'], languages: ['it'], certificationsHeld: [] },
      { rolesHeld: ['distributor'] },
    );
    expect(stated.score).toBe(alone.score);
    expect(stated.terms).toEqual(alone.terms);
  });

  it('gives terms that sum to the score, in shares and in points', () => {
    fc.assert(
      fc.property(missionProfiles, ({ smes, buyers }) => {
        for (const { score, points, terms, reasons } of scorePairs(smes, buyers, options).pairs) {
          expect(terms.reduce((sum, { share }) => sum + share, 0)).toBe(score);
          expect(terms.reduce((sum, term) => sum + term.points, 0)).toBe(points);
          expect(points).toBe(Math.round(score * 100));
          expect(score).toBeGreaterThan(0);
          expect(reasons.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it('does not depend on the order of profiles or of anything in them', () => {
    fc.assert(
      fc.property(missionProfiles, fc.infiniteStream(fc.nat()), ({ smes, buyers }, stream) => {
        const shuffle = <T>(things: readonly T[]): readonly T[] => inOrderOf(things, stream);
        const shuffledSmes = shuffle(smes).map((sme) => shuffledLists(sme, shuffle));
        const shuffledBuyers = shuffle(buyers).map((buyer) => shuffledLists(buyer, shuffle));
        expect(scorePairs(shuffledSmes, shuffledBuyers, options)).toEqual(scorePairs(smes, buyers, options));
      }),
    );
  });

  it('judges each pair as judgePair does, and counts every pair once', () => {
    fc.assert(
      fc.property(missionProfiles, ({ smes, buyers }) => {
        const all = scorePairs(smes, buyers, { ...options, bestPerParticipant: 10 });
        const scored = new Map(all.pairs.map(({ rank: _, ...pair }) => [`${pair.smeId} ${pair.buyerId}`, pair]));
        for (const sme of smes) {
          for (const buyer of buyers) {
            const pair = scored.get(`${sme.id} ${buyer.id}`);
            const verdict = judgePair(smes, buyers, { smeId: sme.id, buyerId: buyer.id }, options);
            if (verdict.outcome === 'scored') expect(verdict.pair).toEqual(pair);
            else expect([pair, verdict.reasons.length > 0]).toEqual([undefined, true]);
          }
        }
        for (const { side, possible, filtered } of all.filterCounts) {
          const counted = Object.values(filtered).reduce((sum, count) => sum + count, possible);
          expect(counted).toBe(side === 'sme' ? buyers.length : smes.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('returns a pair that is among the best of either side, equal scores by id', () => {
    const smes = [anSme({ id: 'a', products: looms }), anSme({ id: 'b', products: hsLines('844610') })];
    const buyers = [aBuyer({ id: 'x', products: looms }), aBuyer({ id: 'y', products: hsLines('844621') })];
    const { pairs } = scorePairs(smes, buyers, { bestPerParticipant: 1 });
    expect(pairs.map(({ smeId, buyerId, rank }) => [smeId, buyerId, rank])).toEqual([
      ['a', 'x', { forSme: 1, forBuyer: 1 }],
      ['a', 'y', { forSme: null, forBuyer: 1 }],
      ['b', 'x', { forSme: 1, forBuyer: null }],
    ]);
    expect(scorePairs(smes, buyers).pairs).toHaveLength(4);
  });

  it('counts what the filters stopped', () => {
    const buyers = [
      aBuyer({ id: 'furniture', products: hsLines('940360') }),
      aBuyer({ id: 'looms', products: looms }),
      aBuyer({ id: 'elsewhere', products: looms, country: 'KZ' }),
    ];
    const { filterCounts } = scorePairs([anSme({ products: looms, targetCountries: ['UZ'] })], buyers);
    expect(filterCounts[0]).toEqual({
      participantId: 'sme-1',
      side: 'sme',
      possible: 1,
      filtered: { country_not_targeted: 1, products_unrelated: 1 },
    });
  });

  it('refuses what cannot be scored and says what is wrong', () => {
    const faulty = anSme({ products: [{ scheme: 'HS', code: '8446.30', share: -1 }] });
    expect(() => scorePairs([faulty], [])).toThrow(
      'Profiles that cannot be scored: sme-1: "8446.30" is not written as a code of HS; sme-1: share -1 of 8446.30 is not above 0',
    );
    expect(() => scorePairs([anSme(), anSme()], [])).toThrow('sme-1: the id is given twice');
    const side = { products: 0, roles: 1, segments: 1, price_level: 1, certifications: 1, languages: 1 };
    expect(() => scorePairs([], [], { weights: { version: 'mine', sme: side, buyer: side } })).toThrow(
      'Weights "mine" cannot be used: sme.products is 0',
    );
  });

  it('takes weights of the organiser and names their version', () => {
    const rolesFirst = { products: 1, roles: 9, segments: 0, price_level: 0, certifications: 0, languages: 0 };
    const [pair] = scorePairs(
      [anSme({ products: looms, rolesSought: ['agent'] })],
      [aBuyer({ products: looms, rolesHeld: ['distributor'] })],
      { weights: { version: 'roles-first', sme: rolesFirst, buyer: rolesFirst } },
    ).pairs;
    // 0.1 x 1 + 0.9 x 0.5
    expect(pair?.score).toBeCloseTo(0.55, 12);
    expect(pair?.weightsVersion).toBe('roles-first');
  });
});

function inOrderOf<T>(things: readonly T[], stream: Iterator<number>): readonly T[] {
  return things
    .map((thing) => ({ thing, place: Number(stream.next().value) }))
    .sort((left, right) => left.place - right.place)
    .map(({ thing }) => thing);
}

/** The same profile with each of its lists in another order. */
function shuffledLists<T extends MatchProfile>(profile: T, shuffle: <E>(things: readonly E[]) => readonly E[]): T {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(profile);
  return Object.fromEntries(
    entries.map(([name, stated]) => [name, Array.isArray(stated) ? shuffle(stated as readonly unknown[]) : stated]),
  ) as unknown as T;
}
