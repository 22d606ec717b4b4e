import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { SeededRandom } from '../random/seeded-random.js';
import { Agenda } from '../search/agenda.js';
import { ShiftRest } from './shift-rest.js';

const problem: Problem = {
  slots: Array.from({ length: 8 }, (_, index) => ({ startMinute: index, endMinute: index + 1, day: 0, session: 0 })),
  participants: [{}, {}],
  meetings: [{ participants: [0, 1], weight: 1, languagePairs: [0] }],
  tables: [{}],
  interpreters: [{ languagePairs: [0], maximumConsecutive: 2 }],
  languagePairCount: 1,
};

describe('shifting a rest', () => {
  it('moves it about within the limits, and an undo brings it back', () => {
    const agenda = new Agenda(compileProblem(problem));
    const random = new SeededRandom(1);
    const move = new ShiftRest(agenda);
    const plans = new Set<string>();
    for (let turn = 0; turn < 200; turn += 1) {
      if (!move.propose(random)) continue;
      const before = agenda.roster.rests.join();
      agenda.openJournal();
      move.apply();
      expect(agenda.roster.keepsLimits(0, 0)).toBe(true);
      plans.add(agenda.roster.rests.join());
      if (turn % 2 === 0) continue;
      agenda.rollBack();
      expect(agenda.roster.rests.join()).toBe(before);
    }
    expect(plans.size).toBeGreaterThan(3);
  });

  it('is none where nobody has limits', () => {
    const free = { ...problem, interpreters: [{ languagePairs: [0] }] };
    expect(new ShiftRest(new Agenda(compileProblem(free))).propose(new SeededRandom(1))).toBe(false);
  });
});
