import fc from 'fast-check';
import { compileProblem } from '../model/compiled-problem.js';
import type { Meeting, Problem } from '../model/problem.js';
import { recount } from '../score/recount.js';
import { Agenda } from './agenda.js';
import { construct, listByUrgency } from './construct.js';
import { makeRoom } from './make-room.js';

function problemOf(participants: number, slots: number, tables: number, meetings: readonly Meeting[]): Problem {
  return {
    slots: Array.from({ length: slots }, (_, slot) => ({ startMinute: slot, endMinute: slot + 1, day: 0, session: 0 })),
    participants: Array.from({ length: participants }, () => ({})),
    meetings,
    tables: Array.from({ length: tables }, () => ({})),
    interpreters: [],
    languagePairCount: 0,
  };
}

const pair = (one: number, other: number, more: Partial<Meeting> = {}): Meeting => ({
  participants: [one, other],
  weight: 1,
  ...more,
});

/** With these slots (-1: not placed) and then with room made. */
function agendaWithRoom(problem: Problem, slots: readonly number[]): Agenda {
  const agenda = new Agenda(compileProblem(problem));
  for (const [meeting, slot] of slots.entries()) if (slot >= 0) agenda.place(meeting, slot);
  makeRoom(agenda, listByUrgency(agenda.compiled));
  return agenda;
}

describe('making room', () => {
  // Participant 1 is busy in slot 0 and participant 2 in slot 1: meeting 1 fits only once meeting 0 or 2 has moved.
  const path = problemOf(4, 2, 2, [pair(0, 1), pair(1, 2), pair(2, 3)]);

  it('has what is in the way go elsewhere', () => {
    const agenda = agendaWithRoom(path, [0, -1, 1]);
    expect(agenda.unplacedCount).toBe(0);
    expect(agenda.relaxed).toBe(0);
  });

  it('takes a free slot where there is one', () => {
    expect([...agendaWithRoom(path, [0, -1, 0]).slotOf]).toEqual([0, 1, 0]);
  });

  it('leaves pinned meetings where they are, and out what they leave no room for', () => {
    const pinned = problemOf(4, 2, 2, [
      pair(0, 1, { pinned: { slot: 0 } }),
      pair(1, 2),
      pair(2, 3, { pinned: { slot: 1 } }),
    ]);
    expect([...agendaWithRoom(pinned, [0, -1, 1]).slotOf]).toEqual([0, -1, 1]);
  });

  it('overbooks no table', () => {
    const oneTable = problemOf(4, 2, 1, path.meetings);
    expect([...agendaWithRoom(oneTable, [0, -1, 1]).slotOf]).toEqual([0, -1, 1]);
  });

  it('gives nobody more meetings than it may have', () => {
    const capped = { ...path, participants: [{}, { maximumMeetings: 1 }, {}, {}] };
    expect(agendaWithRoom(capped, [0, -1, 1]).slotOf[1]).toBe(-1);
  });

  it('completes a tournament in which everybody meets in every slot', () => {
    const everybody = [...Array(12).keys()];
    const meetings = everybody.flatMap((one) => everybody.slice(one + 1).map((other) => pair(one, other)));
    const agenda = new Agenda(compileProblem({ ...problemOf(12, 12, 6, meetings), isCompulsory: true }));
    construct(agenda);
    expect(agenda.unplacedCount).toBe(0);
  });

  it('loses no meeting, breaks no rule and keeps count', () => {
    const meetings = fc.array(fc.tuple(fc.nat(6), fc.nat(5), fc.nat(2)), { minLength: 4, maxLength: 18 });
    fc.assert(
      fc.property(meetings, fc.integer({ min: 1, max: 3 }), fc.boolean(), (drawn, tables, isCompulsory) => {
        const pairs = drawn.map(([one, other, session], index) =>
          pair(one, other >= one ? other + 1 : other, {
            ...(session === 0 && { slots: [0, 2, 3] }),
            ...(index > 0 && session === 1 && { predecessors: [index - 1] }),
          }),
        );
        const problem = { ...problemOf(7, 5, tables, pairs), isCompulsory };
        const before = new Agenda(compileProblem(problem));
        for (const meeting of pairs.keys()) {
          const slot = meeting % 5;
          const isFitting = before.isAdmissible(meeting, slot) && before.tables.canTake(meeting, slot);
          if (isFitting && before.disorderOf(meeting, slot) === 0) before.place(meeting, slot);
        }
        const agenda = agendaWithRoom(problem, [...before.slotOf]);
        const isLost = (slot: number, meeting: number): boolean => slot >= 0 && agenda.slotOf[meeting]! < 0;
        expect(before.slotOf.some(isLost)).toBe(false);
        expect(agenda.relaxed).toBe(0);
        expect(agenda.tally).toEqual(recount(problem, agenda.slotOf, agenda.shortfallWeight));
      }),
    );
  });
});
