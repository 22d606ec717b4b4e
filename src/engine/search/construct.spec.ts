import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { Agenda } from './agenda.js';
import { construct } from './construct.js';

/** Two pairs that meet twice each; everybody is to have as many breaks as everybody else. */
const problem: Problem = {
  slots: Array.from({ length: 5 }, (_, index) => ({ startMinute: index, endMinute: index + 1, day: 0, session: 0 })),
  participants: Array.from({ length: 4 }, () => ({})),
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [2, 3], weight: 1 },
    { participants: [0, 1], weight: 1 },
    { participants: [2, 3], weight: 1 },
  ],
  tables: [{}, {}],
  interpreters: [],
  languagePairCount: 0,
  breakSpread: 0,
};

function constructFrom(start: readonly (number | null)[]): Agenda {
  const agenda = new Agenda(compileProblem(problem));
  construct(agenda, start);
  return agenda;
}

describe('a first agenda', () => {
  it('takes another one over as a whole, though half of it would break a rule', () => {
    const agenda = constructFrom([0, 1, 4, 3]);
    expect([...agenda.slotOf]).toEqual([0, 1, 4, 3]);
    expect(agenda.relaxed).toBe(0);
    expect(agenda.days.breaks).toBe(4);
  });

  it('takes over what keeps the rules where the whole does not, and places the rest', () => {
    const agenda = constructFrom([0, 0, 4, 1]);
    expect([agenda.slotOf[0], agenda.slotOf[1], agenda.slotOf[3]]).toEqual([0, 0, 1]);
    expect(agenda.relaxed).toBe(0);
    expect(agenda.unplacedCount).toBe(0);
  });
});
