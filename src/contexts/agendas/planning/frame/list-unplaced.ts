import type { PlacedMeeting, Placement, UnplacedMeeting } from '../../domain/agenda-version.js';

/**
 * The meetings that an agenda leaves out, each with the reason that one of `known` gives, the earlier list first, or with
 * `otherwise`.
 */
export function listUnplaced(
  meetings: readonly PlacedMeeting[],
  placements: readonly Placement[],
  known: readonly (readonly UnplacedMeeting[])[],
  otherwise: Pick<UnplacedMeeting, 'reason' | 'facts'>,
): UnplacedMeeting[] {
  const placed = new Set(placements.map(({ meetingId }) => meetingId));
  const reasons = new Map([...known].reverse().flatMap((list) => list.map((left) => [left.meetingId, left] as const)));
  return meetings
    .filter(({ meetingId }) => !placed.has(meetingId))
    .map((meeting) => ({ ...meeting, ...otherwise, ...reasons.get(meeting.meetingId) }));
}
