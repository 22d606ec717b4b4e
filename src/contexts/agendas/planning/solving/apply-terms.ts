import type { PlacedMeeting, Placement } from '../../domain/agenda-version.js';
import type { MeetingPin } from '../../domain/meeting-pin.js';
import type { SolveTerms } from '../../domain/solve-terms.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';

/** What a run may plan, and what it has to leave as it is. */
export interface TermedFrame {
  readonly frame: AgendaFrame;
  /** What is public and must stay where it is, placement by placement. */
  readonly untouchable: readonly Placement[];
  /** What is pinned by hand among the rest. */
  readonly pins: readonly MeetingPin[];
  /** Without a place, and not asked for: it stays so. */
  readonly leftAside: readonly PlacedMeeting[];
}

/** The frame of a mission with an organiser's pins, narrowed to what a run was asked for. */
export function applyTerms(
  frame: AgendaFrame,
  { mode, participationIds, weights }: Pick<SolveTerms, 'mode' | 'participationIds' | 'weights'>,
  pins: readonly MeetingPin[],
): TermedFrame {
  const selected = new Set<string>(participationIds);
  const isAskedFor = ({ smeId, buyerId }: PlacedMeeting): boolean =>
    mode !== 'selected' || selected.has(smeId) || selected.has(buyerId);
  const known = new Set(frame.meetings.map(({ meetingId }) => meetingId));
  const untouchable = frame.publicPlacements.filter(
    (placement) => known.has(placement.meetingId) && (mode === 'free-places' || !isAskedFor(placement)),
  );
  const staying = new Set(untouchable.map(({ meetingId }) => meetingId));
  const meetings = frame.meetings.filter((meeting) => staying.has(meeting.meetingId) || isAskedFor(meeting));
  const taken = new Set(meetings.map(({ meetingId }) => meetingId));
  const own = pins.filter(({ meetingId }) => taken.has(meetingId) && !staying.has(meetingId));
  return {
    frame: { ...frame, meetings, weights, pins: [...untouchable.map(pinnedWhole), ...own] },
    untouchable,
    pins: own,
    leftAside: frame.meetings.filter(({ meetingId }) => !taken.has(meetingId)),
  };
}

function pinnedWhole({ meetingId, slotId, tableId, interpreterId }: Placement): MeetingPin {
  return { meetingId, slotId, tableId, interpreterId };
}
