import { compileProblem } from '../../model/compiled-problem.js';
import type { Problem } from '../../model/problem.js';
import { DisorderOfChains } from './disorder-of-chains.js';
import { PairAgenda } from './pair-agenda.js';
import { PairChain } from './pair-chain.js';
import { framePairs } from './pair-frame.js';

/** Meetings 0 and 1 share a participant, so that they swap together; 2 stands alone. */
function openAgenda(predecessors: readonly (readonly number[])[], slotOf: readonly number[]): PairAgenda {
  const problem: Problem = {
    slots: [0, 1, 2, 3, 4].map((slot) => ({ startMinute: slot, endMinute: slot + 1, day: 0, session: 0 })),
    participants: [{}, {}, {}, {}, {}],
    meetings: [
      [0, 1],
      [1, 2],
      [3, 4],
    ].map(([one, other], meeting) => ({
      participants: [one!, other!],
      weight: 1,
      predecessors: predecessors[meeting]!,
    })),
    tables: [{}, {}, {}],
    interpreters: [],
    languagePairCount: 0,
  };
  const agenda = new PairAgenda(framePairs(compileProblem(problem))!);
  agenda.takeOver(slotOf);
  return agenda;
}

function foretell(agenda: PairAgenda, meeting: number, toSlot: number): number {
  const chain = new PairChain(agenda);
  expect(chain.build(meeting, agenda.frame.columnOfSlot[toSlot]!)).toBe(true);
  return new DisorderOfChains(agenda).count(chain, null);
}

describe('the disorder that a swap brings', () => {
  it('counts a pair that changes places as one, not once from either side', () => {
    expect(foretell(openAgenda([[], [0], []], [1, 2, 0]), 1, 1)).toBe(1);
  });

  it('counts a predecessor that is overtaken, and one that comes into the same slot', () => {
    expect(foretell(openAgenda([[], [], [0]], [1, 3, 2]), 2, 3)).toBe(0);
    expect(foretell(openAgenda([[], [], [0]], [1, 3, 2]), 2, 1)).toBe(1);
    expect(foretell(openAgenda([[], [2], []], [1, 2, 1]), 2, 2)).toBe(1);
  });

  it('is negative where order is restored', () => {
    expect(foretell(openAgenda([[], [], [0]], [2, 3, 1]), 2, 3)).toBe(-1);
  });
});
