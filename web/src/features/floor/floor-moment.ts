import type { FloorMeeting } from '../../api-client/contract.js';

const MINUTE = 60_000;
/** So long after its end a meeting that nobody has marked is still asked about first. */
const ASKED_ABOUT_MINUTES = 15;
/** So long people are waited for: before that they are late, not missing. As the server has it. */
const WAITED_FOR_MINUTES = 5;

/** What of a post's meetings comes first now, and what lies before and after it. All in order of time. */
export interface FloorMoment {
  readonly past: readonly FloorMeeting[];
  /** All that are under way, go on past their end, or are just over and not marked; without any, the next. */
  readonly first: readonly FloorMeeting[];
  readonly later: readonly FloorMeeting[];
}

/** @param now in milliseconds since 1970 */
export function floorMomentOf(meetings: readonly FloorMeeting[], now: number): FloorMoment {
  const begun = meetings.filter((meeting) => hasBegun(meeting, now));
  const underWay = begun.filter((meeting) => !isOver(meeting, now));
  const ahead = meetings.filter((meeting) => !hasBegun(meeting, now));
  const nextCount = underWay.length === 0 ? 1 : 0;
  return {
    past: begun.filter((meeting) => isOver(meeting, now)),
    first: [...underWay, ...ahead.slice(0, nextCount)],
    later: ahead.slice(nextCount),
  };
}

export function hasBegun({ startsAt }: FloorMeeting, now: number): boolean {
  return Date.parse(startsAt) <= now;
}

/** From when on somebody can be said not to be there; milliseconds since 1970. */
export function missingFrom({ startsAt }: FloorMeeting): number {
  return Date.parse(startsAt) + WAITED_FOR_MINUTES * MINUTE;
}

/** Finished, past its end, or past it for so long that nobody is asked about it any more. */
export function isOver(meeting: FloorMeeting, now: number): boolean {
  const end = Date.parse(meeting.overrunsUntil ?? meeting.endsAt);
  if (meeting.mark.kind === 'held') return true;
  return now >= (meeting.mark.kind === 'none' ? end + ASKED_ABOUT_MINUTES * MINUTE : end);
}
