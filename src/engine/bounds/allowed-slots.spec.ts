import { findAllowedSlots, findTightSlots, tightenByFixed } from './allowed-slots.js';
import type { PairProblem } from './pair-problem.js';

describe('slots taken by meetings that have no other', () => {
  it('are not those of other meetings of the same people, which may be fixed by that in turn', () => {
    const problem: PairProblem = {
      slots: [0, 1, 2].map((session) => ({ day: 0, session, tables: 5 })),
      participants: [{}, {}, {}, {}],
      meetings: [
        { participants: [0, 1], fixedSlot: 1 },
        { participants: [1, 2], sessions: [0, 1] },
        { participants: [2, 3] },
        { participants: [0, 3] },
      ],
    };
    expect(tightenByFixed(problem, findAllowedSlots(problem))).toEqual([[1], [0], [1, 2], [0, 2]]);
  });
});

describe('slots that order and fixed meetings leave together', () => {
  it('are those after what comes before, where that again takes a slot from others', () => {
    const problem: PairProblem = {
      slots: [0, 1, 2].map((session) => ({ day: 0, session, tables: 5 })),
      participants: [{}, {}, {}, {}],
      meetings: [
        { participants: [0, 1], sessions: [1] },
        { participants: [0, 2], sessions: [0, 1, 2], predecessors: [0] },
        { participants: [2, 3] },
      ],
    };
    expect(findTightSlots(problem)).toEqual([[1], [2], [0, 1]]);
  });
});
