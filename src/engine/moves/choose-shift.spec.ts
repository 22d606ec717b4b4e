import fc from 'fast-check';
import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { SeededRandom } from '../random/seeded-random.js';
import { Agenda } from '../search/agenda.js';
import { chooseShift } from './choose-shift.js';
import type { Swap } from './swap.js';

const SLOTS = 10;

/** One participant who meets five others; two days of five slots. */
const problem: Problem = {
  slots: Array.from({ length: SLOTS }, (_, index) => ({
    startMinute: index,
    endMinute: index + 1,
    day: index < SLOTS / 2 ? 0 : 1,
    session: 0,
  })),
  participants: Array.from({ length: 6 }, () => ({})),
  meetings: Array.from({ length: 5 }, (_, index) => ({ participants: [0, index + 1], weight: 1 })),
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

function agendaOf(slots: readonly number[], of = problem): Agenda {
  const agenda = new Agenda(compileProblem(of));
  for (const [meeting, slot] of slots.entries()) agenda.place(meeting, slot);
  return agenda;
}

/** All shifts drawn in many attempts, as "from>to". */
function drawMany(agenda: Agenda): Set<string> {
  const random = new SeededRandom(1);
  const swap: Swap = { meeting: -1, to: -1 };
  const found = new Set<string>();
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if (chooseShift(agenda, random, 0, swap)) found.add(`${agenda.slotOf[swap.meeting]!}>${swap.to}`);
  }
  return found;
}

describe('a shift', () => {
  it('moves a run by one slot: its last meeting before the first, or the first after the last', () => {
    expect(drawMany(agendaOf([1, 2, 3]))).toEqual(new Set(['3>0', '1>4']));
  });

  it('joins the end of another run', () => {
    expect([...drawMany(agendaOf([0, 1, 7]))].sort()).toEqual(
      ['0>2', '0>6', '0>8', '1>6', '1>8', '7>2', '7>6', '7>8'].sort(),
    );
  });

  it('never leaves the day at its end, nor enters a slot that is not allowed', () => {
    const confined: Problem = {
      ...problem,
      participants: [{ unavailableSlots: [4] }, ...problem.participants.slice(1)],
    };
    expect(drawMany(agendaOf([1, 2, 3], confined))).toEqual(new Set(['3>0']));
    expect(drawMany(agendaOf([5, 6, 7]))).toEqual(new Set(['5>8']));
  });

  it('costs the participant no break', () => {
    const slots = fc.uniqueArray(fc.nat(SLOTS - 1), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(slots, fc.nat(), (taken, seed) => {
        const agenda = agendaOf(taken);
        const swap: Swap = { meeting: -1, to: -1 };
        if (!chooseShift(agenda, new SeededRandom(seed), 0, swap)) return;
        expect(agenda.days.breaksOnMove(0, agenda.slotOf[swap.meeting]!, swap.to)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
