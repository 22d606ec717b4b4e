import type { PairMeeting, PairProblem } from './pair-problem.js';
import { findAllowedSlots } from './allowed-slots.js';
import { findUnavoidableBreaks } from './unavoidable-breaks.js';

const withMeetings = (meetings: readonly PairMeeting[], days = [0, 0, 0, 1]): PairProblem => ({
  slots: days.map((day) => ({ day, session: day, tables: 9 })),
  participants: [{}, {}, {}, {}],
  meetings,
});

const breaksOf = (problem: PairProblem): number[] | null => {
  const breaks = findUnavoidableBreaks(problem, findAllowedSlots(problem));
  return breaks === null ? null : [...breaks];
};

describe('breaks that nobody can spare a participant', () => {
  it('are those between its fixed meetings, and none where a meeting can stand between or on another day', () => {
    const fixedApart: readonly PairMeeting[] = [
      { participants: [0, 1], fixedSlot: 0 },
      { participants: [0, 2], fixedSlot: 2 },
    ];
    expect(breaksOf(withMeetings(fixedApart))).toEqual([1, 0, 0, 0]);
    expect(breaksOf(withMeetings([...fixedApart, { participants: [0, 3] }]))).toEqual([0, 0, 0, 0]);
    expect(breaksOf(withMeetings(fixedApart, [0, 0, 1, 1]))).toEqual([0, 0, 0, 0]);
  });

  it('are not told where its meetings have no room', () => {
    const oneSlot: readonly PairMeeting[] = [
      { participants: [0, 1], sessions: [1] },
      { participants: [0, 2], sessions: [1] },
    ];
    expect(breaksOf(withMeetings(oneSlot))).toBeNull();
    expect(breaksOf(withMeetings([{ participants: [0, 1], sessions: [7] }]))).toBeNull();
  });
});
