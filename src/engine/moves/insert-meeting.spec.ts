import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { SeededRandom } from '../random/seeded-random.js';
import { Agenda } from '../search/agenda.js';
import { PriceList } from '../search/pricing.js';
import { InsertMeeting } from './insert-meeting.js';

const problem: Problem = {
  slots: [{ startMinute: 0, endMinute: 20, day: 0, session: 0 }],
  participants: [{}, {}, {}, {}],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [0, 2], weight: 1 },
    { participants: [2, 3], weight: 1 },
  ],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
};

function insertOnce(of: Problem, placed: readonly number[], isStrict: boolean): number[] | null {
  const agenda = new Agenda(compileProblem(of));
  for (const meeting of placed) agenda.place(meeting, 0);
  const prices = new PriceList(agenda);
  const move = new InsertMeeting(agenda);
  if (!move.propose(new SeededRandom(2), isStrict ? prices.strict() : prices.relaxed(1))) return null;
  move.apply();
  return [...agenda.slotOf];
}

const withMeetings = (count: number): Problem => ({ ...problem, meetings: problem.meetings.slice(0, count) });

describe('inserting a meeting', () => {
  it('has the meeting of a busy participant give way', () => {
    expect(insertOnce(withMeetings(2), [0], false)).toEqual([-1, 0]);
  });

  it('overbooks tables while rules are relaxed and makes room where they are strict', () => {
    const apart: Problem = { ...problem, meetings: [problem.meetings[0]!, problem.meetings[2]!] };
    expect(insertOnce(apart, [0], false)).toEqual([0, 0]);
    expect(insertOnce(apart, [0], true)).toEqual([-1, 0]);
  });

  it('never has a pinned meeting give way', () => {
    const pinned: Problem = {
      ...problem,
      meetings: [{ ...problem.meetings[0]!, pinned: { slot: 0 } }, problem.meetings[1]!],
    };
    expect(insertOnce(pinned, [0], false)).toBeNull();
  });

  it('has another meeting give way where a participant has as many as it may', () => {
    const twoSlots: Problem = {
      ...withMeetings(2),
      slots: [...problem.slots, { startMinute: 30, endMinute: 50, day: 0, session: 0 }],
      participants: [{ maximumMeetings: 1 }, { unavailableSlots: [1] }, { unavailableSlots: [0] }, {}],
    };
    expect(insertOnce(twoSlots, [0], false)).toEqual([-1, 1]);
  });

  it('proposes nothing once everything is placed', () => {
    expect(insertOnce(withMeetings(1), [0], false)).toBeNull();
  });
});
