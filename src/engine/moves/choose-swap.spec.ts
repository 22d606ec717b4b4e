import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { SeededRandom } from '../random/seeded-random.js';
import { Agenda } from '../search/agenda.js';
import { chooseSwap } from './choose-swap.js';
import type { Swap } from './swap.js';

/** Participant 0 meets 1 to 3, participants 4 and 5 meet once; two days of four slots. */
const problem: Problem = {
  slots: Array.from({ length: 8 }, (_, slot) => ({
    startMinute: slot,
    endMinute: slot + 1,
    day: slot < 4 ? 0 : 1,
    session: 0,
  })),
  participants: [{}, { unavailableSlots: [7] }, {}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [0, 2], weight: 1, pinned: { slot: 1 } },
    { participants: [0, 3], weight: 1 },
    { participants: [4, 5], weight: 1 },
  ],
  tables: [{}, {}],
  interpreters: [],
  languagePairCount: 0,
};

function agendaOf(slots: readonly number[]): Agenda {
  const agenda = new Agenda(compileProblem(problem));
  for (const [meeting, slot] of slots.entries()) if (slot >= 0) agenda.place(meeting, slot);
  return agenda;
}

function drawMany(agenda: Agenda): Swap[] {
  const random = new SeededRandom(1);
  const found: Swap[] = [];
  for (let attempt = 0; attempt < 2_000; attempt += 1) {
    const swap: Swap = { meeting: -1, to: -1 };
    if (chooseSwap(agenda, random, swap)) found.push(swap);
  }
  return found;
}

describe('the choice of a swap', () => {
  it('is a placed meeting and another slot that is allowed to it, never a pinned one', () => {
    const agenda = agendaOf([0, 1, -1, 5]);
    const swaps = drawMany(agenda);
    expect(swaps.length).toBeGreaterThan(200);
    for (const { meeting, to } of swaps) {
      expect([0, 3]).toContain(meeting);
      expect(to).not.toBe(agenda.slotOf[meeting]);
      expect(agenda.compiled.isAllowed[meeting * 8 + to]).toBe(1);
    }
  });

  it('can be any slot that the meeting may take', () => {
    const targetsOf = (wanted: number): number[] =>
      [
        ...new Set(drawMany(agendaOf([0, 1, 2, 5])).flatMap(({ meeting, to }) => (meeting === wanted ? to : []))),
      ].sort();
    expect(targetsOf(0)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(targetsOf(3)).toEqual([0, 1, 2, 3, 4, 6, 7]);
  });

  it('is more often for somebody with a break than for somebody without', () => {
    const isOfBroken = ({ meeting }: Swap): boolean => meeting !== 3;
    const shareOf = (swaps: readonly Swap[]): number => swaps.filter(isOfBroken).length / swaps.length;
    expect(shareOf(drawMany(agendaOf([0, 1, 3, 5])))).toBeGreaterThan(shareOf(drawMany(agendaOf([0, 1, 2, 5]))));
  });

  it('is none while nothing is placed', () => {
    expect(drawMany(agendaOf([-1, -1, -1, -1]))).toEqual([]);
  });
});
