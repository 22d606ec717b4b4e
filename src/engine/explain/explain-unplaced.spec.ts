import { compileProblem } from '../model/compiled-problem.js';
import type { Meeting, Problem } from '../model/problem.js';
import type { UnplacedReason } from '../model/solution.js';
import { Agenda } from '../search/agenda.js';
import { explainUnplaced } from './explain-unplaced.js';

const frame: Problem = {
  slots: [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: index })),
  participants: [{}, {}, {}, {}, {}, {}],
  meetings: [],
  tables: [{}, {}],
  interpreters: [{ languagePairs: [0] }],
  languagePairCount: 2,
};

/** Why the last meeting stays out, when the others stand in the slots given. */
function reasonFor(change: Partial<Problem>, meetings: readonly Meeting[], slots: readonly number[]): UnplacedReason {
  const agenda = new Agenda(compileProblem({ ...frame, ...change, meetings }));
  for (const [meeting, slot] of slots.entries()) if (slot >= 0) agenda.place(meeting, slot);
  return explainUnplaced(agenda).find(({ meeting }) => meeting === meetings.length - 1)!.reason;
}

const pair = (one: number, other: number, change: Partial<Meeting> = {}): Meeting => ({
  participants: [one, other],
  weight: 1,
  ...change,
});

describe('the reason why a meeting stays out', () => {
  it('is that no slot is allowed, with the slots each rule forbids', () => {
    const participants = [{ unavailableSlots: [0] }, {}];
    expect(reasonFor({ participants }, [pair(0, 1, { sessions: [0], minimumMinutes: 30 })], [])).toEqual({
      kind: 'no-allowed-slot',
      forbiddenSlots: { availability: 1, session: 1, window: 0, length: 2, 'pinned-slot': 0, veto: 0 },
    });
  });

  it('is that nobody speaks the languages, or no table is ever open', () => {
    expect(reasonFor({}, [pair(0, 1, { languagePairs: [1] })], [])).toEqual({
      kind: 'nothing-to-meet-with',
      missing: 'interpreter',
    });
    expect(reasonFor({ tables: [{ closedSlots: [0, 1] }] }, [pair(0, 1)], [])).toEqual({
      kind: 'nothing-to-meet-with',
      missing: 'table',
    });
  });

  it('is that a participant has as many meetings as it may', () => {
    const participants = [{}, { maximumMeetings: 1 }, {}];
    expect(reasonFor({ participants }, [pair(1, 2), pair(0, 1)], [0])).toEqual({
      kind: 'participant-full',
      participant: 1,
      maximumMeetings: 1,
    });
  });

  it('is that the two are never free together', () => {
    expect(reasonFor({}, [pair(0, 2), pair(1, 3), pair(0, 1)], [0, 1])).toEqual({
      kind: 'participants-busy',
      allowedSlots: [0, 1],
      busySlots: [[0], [1]],
    });
  });

  it('is that tables are taken where they are free', () => {
    expect(reasonFor({ tables: [{}] }, [pair(0, 2), pair(4, 5), pair(0, 1)], [0, 1])).toEqual({
      kind: 'no-table',
      slots: [1],
    });
  });

  it('is that interpreters are taken where they and a table are free', () => {
    const interpreted = { languagePairs: [0] };
    expect(reasonFor({}, [pair(2, 3, interpreted), pair(1, 4), pair(0, 1, interpreted)], [0, 1])).toEqual({
      kind: 'no-interpreter',
      slots: [0],
      languagePairs: [0],
    });
  });

  it('is that a predecessor comes too late', () => {
    expect(reasonFor({}, [pair(2, 3), pair(0, 1, { predecessors: [0] })], [1])).toEqual({
      kind: 'order',
      slots: [0, 1],
      meetings: [0],
    });
  });

  it('is that the only interpreter must rest', () => {
    const interpreters = [{ languagePairs: [0], maximumPerDay: 1 }];
    const { roster } = new Agenda(compileProblem({ ...frame, interpreters }));
    const onDuty = roster.isResting(0, 0) ? 1 : 0;
    const meetings = [pair(2, 3, { languagePairs: [0] }), pair(0, 1, { languagePairs: [0] })];
    expect(reasonFor({ interpreters }, meetings, [onDuty])).toEqual({
      kind: 'interpreters-resting',
      slots: [1 - onDuty],
      interpreters: [0],
    });
  });

  it('is that a participant would have too many meetings in a row', () => {
    const slots = [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 }));
    const participants = [{ maximumConsecutive: 1 }, {}, {}];
    expect(reasonFor({ slots, participants }, [pair(0, 2), pair(0, 1)], [0])).toEqual({
      kind: 'row',
      slots: [1],
      participants: [0],
    });
  });

  it('is that a participant cannot come from another venue in time', () => {
    const change = {
      tables: [{}, { venue: 1 }],
      travelMinutes: [
        [0, 30],
        [30, 0],
      ],
      interpreters: [],
    };
    expect(reasonFor(change, [pair(0, 2, { tables: [0] }), pair(0, 1, { tables: [1] })], [0])).toEqual({
      kind: 'transfer',
      slots: [1],
      participants: [0],
    });
  });

  it('is that somebody would have more breaks than others may have', () => {
    const slots = [0, 1, 2].map((index) => ({
      startMinute: index * 30,
      endMinute: index * 30 + 20,
      day: 0,
      session: 0,
    }));
    const participants = [{ unavailableSlots: [1] }, {}, {}];
    expect(reasonFor({ slots, participants, breakSpread: 0 }, [pair(0, 2), pair(0, 1)], [0])).toEqual({
      kind: 'spread',
      slots: [2],
    });
  });
});
