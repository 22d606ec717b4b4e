import fc from 'fast-check';
import { limitExposure, type ShownList } from './limit-exposure.js';

/** Ten SMEs that all like the same buyer best, and each another a little less. */
const allLikeOne: readonly ShownList[] = Array.from({ length: 10 }, (_, sme) => ({
  participantId: `s${sme}`,
  counterparts: [
    { id: 'famous', score: 0.9 + sme / 1000 },
    { id: `b${sme}`, score: 0.8 },
    { id: `b${(sme + 1) % 10}`, score: 0.7 },
  ],
}));

const lists: fc.Arbitrary<readonly ShownList[]> = fc
  .array(
    fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), score: fc.integer({ min: 1, max: 9 }) }), {
      selector: ({ id }) => id,
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((counterparts, index) => ({ participantId: `s${index}`, counterparts })));

describe('limitExposure', () => {
  it('shows the famous one to those who suit it best, and others to the rest', () => {
    const limited = limitExposure(allLikeOne, { listLength: 1, mostLists: 3 });
    const showing = limited.lists.filter(({ counterparts }) => counterparts[0]?.id === 'famous');
    expect(showing.map(({ participantId }) => participantId)).toEqual(['s7', 's8', 's9']);
    expect(limited.lists.every(({ counterparts }) => counterparts.length === 1)).toBe(true);
    expect(limited.giniAfter).toBeLessThan(limited.giniBefore);
    expect(limited.keptScore).toBeGreaterThan(0.9);
  });

  it('fills a list that would be too short, and says what limit it kept', () => {
    const onlyOne = ['s1', 's2', 's3'].map((participantId) => ({
      participantId,
      counterparts: [{ id: 'x', score: 1 }],
    }));
    const limited = limitExposure(onlyOne, { listLength: 5, mostLists: 1 });
    expect(limited.lists.map(({ counterparts }) => counterparts.length)).toEqual([1, 1, 1]);
    expect(limited.mostLists).toBe(1);
  });

  it('keeps to the limits but for short lists, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (all, listLength, mostLists) => {
          const limited = limitExposure(all, { listLength, mostLists, leastLength: 0 });
          const shown = limited.lists.flatMap(({ counterparts }) => counterparts.map(({ id }) => id));
          for (const { counterparts } of limited.lists) expect(counterparts.length).toBeLessThanOrEqual(listLength);
          for (const id of new Set(shown)) {
            expect(shown.filter((other) => other === id).length).toBeLessThanOrEqual(mostLists);
          }
          expect(limitExposure([...all].reverse(), { listLength, mostLists, leastLength: 0 })).toEqual(limited);
        },
      ),
    );
  });
});
