import type { Problem } from '../model/problem.js';
import { whyLeftOut } from './why-left-out.js';

/** Two slots and one table; the first firm meets two buyers, of whom the second is away in the second slot. */
const problem: Problem = {
  slots: [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 })),
  participants: [{}, {}, { unavailableSlots: [1] }],
  meetings: [1, 2].map((buyer) => ({ participants: [0, buyer], weight: 1 })),
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('why a meeting is left out', () => {
  const placements = [{ slot: 0, table: 0, interpreter: null }, null];

  it('is told by all that keeps it out, what stands alone in a slot first', () => {
    expect(whyLeftOut(problem, placements, [1], 0)).toEqual([
      {
        meeting: 1,
        bindings: [
          { kind: 'availability', slots: [1], aloneIn: [1] },
          { kind: 'table-taken', slots: [0], aloneIn: [] },
          { kind: 'participant-busy', slots: [0], aloneIn: [] },
        ],
      },
    ]);
  });

  it('speaks of slots to come only, and of nothing where nothing is asked', () => {
    expect(whyLeftOut(problem, placements, [1], 1)).toEqual([
      { meeting: 1, bindings: [{ kind: 'availability', slots: [1], aloneIn: [1] }] },
    ]);
    expect(whyLeftOut(problem, placements, [], 0)).toEqual([]);
  });
});
