import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { Agenda } from '../search/agenda.js';
import { KempeChain } from './kempe-chain.js';

/** A path of four meetings: participants 0-1-2-3-4. */
const problem: Problem = {
  slots: Array.from({ length: 4 }, (_, index) => ({ startMinute: index, endMinute: index + 1, day: 0, session: 0 })),
  participants: [{}, {}, {}, {}, { unavailableSlots: [3] }],
  meetings: [0, 1, 2, 3].map((index) => ({ participants: [index, index + 1], weight: 1 })),
  tables: [{}, {}, {}, {}],
  interpreters: [],
  languagePairCount: 0,
};

function agendaOf(slots: readonly number[], of = problem): Agenda {
  const agenda = new Agenda(compileProblem(of));
  for (const [meeting, slot] of slots.entries()) if (slot >= 0) agenda.place(meeting, slot);
  return agenda;
}

describe('a Kempe chain', () => {
  it('holds every meeting that must swap, and swaps them', () => {
    const agenda = agendaOf([0, 1, 0, 1]);
    const chain = new KempeChain(agenda);
    expect(chain.build(1, 0, true)).toBe(true);
    expect([...chain.members.slice(0, chain.length)].sort()).toEqual([0, 1, 2, 3]);
    expect(chain.shift).toBe(0);
    chain.apply();
    expect([...agenda.slotOf]).toEqual([1, 0, 1, 0]);
  });

  it('ends where nobody is in the way', () => {
    const agenda = agendaOf([0, 1, 2, 1]);
    const chain = new KempeChain(agenda);
    expect(chain.build(2, 3, true)).toBe(true);
    expect([chain.length, chain.shift]).toEqual([1, 1]);
  });

  it('foretells the change in breaks and idle slots', () => {
    const agenda = agendaOf([0, 1, 2, -1]);
    const chain = new KempeChain(agenda);
    expect(chain.build(2, 3, true)).toBe(true);
    const before = { breaks: agenda.days.breaks, idleSlots: agenda.days.idleSlots };
    chain.apply();
    expect({ breaks: chain.breaks, idleSlots: chain.idleSlots }).toEqual({
      breaks: agenda.days.breaks - before.breaks,
      idleSlots: agenda.days.idleSlots - before.idleSlots,
    });
    expect(chain.breaks).toBe(1);
  });

  it('counts who leaves the slot it had before, and who comes back to it', () => {
    const previous = [0, 0, 2, 3].map((slot) => ({ slot, table: 0, interpreter: null }));
    const agenda = agendaOf([0, 1, 0, 1], { ...problem, previous });
    const chain = new KempeChain(agenda);
    expect(chain.build(1, 0, true)).toBe(true);
    // Meeting 0 leaves its slot, meeting 1 comes back to its own; the others have been moved and stay so.
    expect(chain.countMoved()).toBe(0);
    const alone = agendaOf([0, -1, 2, -1], { ...problem, previous });
    const leaving = new KempeChain(alone);
    expect(leaving.build(2, 3, true)).toBe(true);
    expect(leaving.countMoved()).toBe(1);
  });

  it('is none where it would be longer than allowed', () => {
    expect(new KempeChain(agendaOf([0, 1, 0, 1]), 3).build(1, 0, true)).toBe(false);
  });

  it('is none where a member may not go', () => {
    const chain = new KempeChain(agendaOf([0, 1, 2, 1]));
    expect(chain.build(3, 3, true)).toBe(false);
  });

  it('closes where the same people meet all round', () => {
    const twice: Problem = {
      ...problem,
      meetings: [
        { participants: [0, 1], weight: 1 },
        { participants: [1, 0], weight: 1 },
      ],
    };
    const agenda = agendaOf([0, 2], twice);
    const chain = new KempeChain(agenda);
    expect(chain.build(0, 2, true)).toBe(true);
    expect([chain.length, chain.shift, chain.breaks]).toEqual([2, 0, 0]);
    chain.apply();
    expect([...agenda.slotOf]).toEqual([2, 0]);
  });
});
