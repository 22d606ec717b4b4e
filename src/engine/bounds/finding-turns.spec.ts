import { countBreaks } from './count-breaks.js';
import { FindingTurns } from './finding-turns.js';
import { Incumbent } from './incumbent.js';
import type { PairMeeting, PairProblem } from './pair-problem.js';

/** Four people who all meet each other, in five slots: whoever is idle in between has a break, and nobody need be. */
const PEOPLE = 4;
const ROUND: PairProblem = {
  slots: Array.from({ length: 5 }, () => ({ day: 0, session: 0, tables: 2 })),
  participants: Array.from({ length: PEOPLE }, () => ({})),
  meetings: [
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
    [1, 2],
  ].map(([one, other]): PairMeeting => ({ participants: [one!, other!] })),
};
/** Two of them have a break. */
const CLOSE = [0, 0, 1, 1, 3, 2];
/** All four have one. */
const FAR = [0, 0, 1, 1, 3, 3];
/** Conflicts by which a bound has stood still for long. */
const LATE = 1_000_000;
const unstopped = (): boolean => false;

function open(slots: readonly number[] | null, problem = ROUND): FindingTurns {
  const incumbent = new Incumbent(problem);
  incumbent.take(slots);
  return new FindingTurns(problem, incumbent);
}

describe('turns of finding within a proof', () => {
  it('find an answer that meets a bound which has stood still', () => {
    const turns = open(CLOSE);
    expect(turns.answer(0, 0, unstopped)).toBeNull();
    const slots = turns.answer(0, LATE, unstopped);
    expect(slots === null ? null : countBreaks(ROUND, slots)).toBe(0);
  });

  it('give the answer that is known where it meets the bound', () => {
    expect(open(CLOSE).answer(2, 0, unstopped)).toEqual(CLOSE);
  });

  it('leave the proof alone while its bound rises', () => {
    const turns = open(CLOSE);
    turns.answer(0, 0, unstopped);
    expect(turns.answer(1, LATE, unstopped)).toBeNull();
    expect(turns.answer(1, LATE + 1, unstopped)).toBeNull();
  });

  it.each([
    ['nothing is known', null],
    ['what is known is far from the bound', FAR],
  ])('leave the proof alone where %s', (_, slots) => {
    const turns = open(slots);
    turns.answer(0, 0, unstopped);
    expect(turns.answer(0, LATE, unstopped)).toBeNull();
  });

  it('raise the bound where no answer meets it', () => {
    const meetings = ROUND.meetings.map((meeting, index) => ({ ...meeting, fixedSlot: CLOSE[index]! }));
    const turns = open(CLOSE, { ...ROUND, meetings });
    turns.answer(1, 0, unstopped);
    expect(turns.answer(1, LATE, unstopped)).toBeNull();
    expect(turns.lowerBound).toBe(2);
  });
});
