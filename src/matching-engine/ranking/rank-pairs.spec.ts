import fc from 'fast-check';
import { missionProfiles } from '../../../test/builders/match-profiles.js';
import type { ScoreOptions } from '../model/score-options.js';
import { scorePairs } from '../score/score-pairs.js';
import { mergeRankings } from './merge-rankings.js';
import { rankPairs } from './rank-pairs.js';

const limit = 3;
const options: ScoreOptions = {
  interpreters: [{ languages: ['it', 'ru'] }],
  bestPerParticipant: limit,
  excludedPairs: [{ smeId: 'sme-0', buyerId: 'buyer-1' }],
};

describe('rankPairs', () => {
  it('gives the scores of scorePairs to the last bit', () => {
    fc.assert(
      fc.property(missionProfiles, ({ smes, buyers }) => {
        const { smeIds, buyerIds, smes: lists } = rankPairs(smes, buyers, options);
        const { pairs } = scorePairs(smes, buyers, options);
        const ranked = smeIds.flatMap((smeId, sme) =>
          Array.from(lists.counterparts.subarray(lists.starts[sme], lists.starts[sme + 1]), (buyer, place) => ({
            smeId,
            buyerId: buyerIds[buyer],
            score: lists.scores[lists.starts[sme]! + place],
            rank: place + 1,
          })),
        );
        const explained = pairs
          .filter(({ rank }) => rank.forSme !== null)
          .map(({ smeId, buyerId, score, rank }) => ({ smeId, buyerId, score, rank: rank.forSme }))
          .sort((left, right) =>
            left.smeId < right.smeId ? -1 : left.smeId > right.smeId ? 1 : left.rank! - right.rank!,
          );
        expect(ranked).toEqual(explained);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same, done in parts', () => {
    fc.assert(
      fc.property(missionProfiles, fc.integer({ min: 1, max: 4 }), ({ smes, buyers }, of) => {
        const parts = Array.from({ length: of }, (_, index) => rankPairs(smes, buyers, options, { index, of }));
        const merged = mergeRankings(parts.reverse(), limit);
        const whole = rankPairs(smes, buyers, options);
        expect({ ...merged, smeCounts: null, buyerCounts: null }).toEqual({
          ...whole,
          smeCounts: null,
          buyerCounts: null,
        });
        for (const kind of Object.keys(whole.smeCounts) as (keyof typeof whole.smeCounts)[]) {
          expect(merged.smeCounts[kind]).toEqual(whole.smeCounts[kind]);
          expect(merged.buyerCounts[kind]).toEqual(whole.buyerCounts[kind]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('refuses parts of different missions', () => {
    const one = rankPairs([], [], options);
    expect(() => mergeRankings([one, { ...one, smeIds: ['a'] }], limit)).toThrow('different missions');
    expect(() => mergeRankings([], limit)).toThrow('No parts');
  });
});
