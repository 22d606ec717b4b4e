import type { ParticipantMeeting } from '../../api-client/contract.js';

/** The meeting that somebody is in or goes to next. */
export interface MeetingAhead {
  readonly meeting: ParticipantMeeting;
  readonly isUnderWay: boolean;
}

/** The first of the meetings, in order of time, that is not over at that instant (milliseconds since 1970). */
export function meetingAhead(meetings: readonly ParticipantMeeting[], now: number): MeetingAhead | null {
  const meeting = meetings.find(({ endsAt }) => Date.parse(endsAt) > now);
  return meeting === undefined ? null : { meeting, isUnderWay: Date.parse(meeting.startsAt) <= now };
}
