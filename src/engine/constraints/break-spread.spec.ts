import type { Problem } from '../model/problem.js';
import { countBreaksBeyondSpread } from './break-spread.js';

/** Participant 0 meets everybody else. */
const problem: Problem = {
  slots: Array.from({ length: 8 }, (_, index) => ({ startMinute: index, endMinute: index + 1, day: 0, session: 0 })),
  participants: [{}, {}, {}, {}, {}],
  meetings: [1, 2, 3, 4].map((other) => ({ participants: [0, other], weight: 1 })),
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

describe('the spread of breaks', () => {
  it('counts what a participant has beyond the fewest plus the limit', () => {
    const threeBreaks = [0, 2, 4, 6];
    expect(countBreaksBeyondSpread({ ...problem, breakSpread: 1 }, threeBreaks)).toBe(2);
    expect(countBreaksBeyondSpread({ ...problem, breakSpread: 3 }, threeBreaks)).toBe(0);
  });

  it('is of no concern where no limit is given', () => {
    expect(countBreaksBeyondSpread(problem, [0, 2, 4, 6])).toBe(0);
  });

  it('starts from the fewest breaks that anybody has', () => {
    const pair: Problem = {
      ...problem,
      participants: [{}, {}],
      meetings: [
        { participants: [0, 1], weight: 1 },
        { participants: [0, 1], weight: 1 },
      ],
      breakSpread: 0,
    };
    expect(countBreaksBeyondSpread(pair, [0, 4])).toBe(0);
  });
});
