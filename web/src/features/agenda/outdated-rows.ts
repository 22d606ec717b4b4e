import type { AgendaVersion, OutdatedMeeting, Placement } from '../../api-client/contract.js';
import { currentPlace } from './board/meeting-places.js';

/** A meeting in the way of a draft, as a line tells it. */
export interface OutdatedRow extends OutdatedMeeting {
  /** Who meets, and where the draft has it or else where it has begun. */
  readonly placement: Placement;
  /** Whether the draft has it at all: what has begun may be missing there. */
  readonly isInDraft: boolean;
}

/**
 * What is in the way of a draft, in the order of its meetings, then what it lacks; without what has been moved or taken out
 * since the server was asked.
 */
export function outdatedRows(version: AgendaVersion, outdated: readonly OutdatedMeeting[]): readonly OutdatedRow[] {
  const outdatedByMeeting = new Map(outdated.map((meeting) => [meeting.meetingId, meeting]));
  const placedIds = new Set(version.placements.map(({ meetingId }) => meetingId));
  const inDraft = version.placements.flatMap((placement) => {
    const meeting = outdatedByMeeting.get(placement.meetingId);
    if (meeting === undefined || isThere(version, meeting)) return [];
    return [{ ...meeting, placement, isInDraft: true }];
  });
  const missing = outdated.flatMap((meeting) =>
    meeting.begunAt === null || placedIds.has(meeting.meetingId)
      ? []
      : [{ ...meeting, placement: meeting.begunAt, isInDraft: false }],
  );
  return [...inDraft, ...missing];
}

/** Whether the draft has a meeting by now where it has begun. */
function isThere(version: AgendaVersion, { meetingId, begunAt }: OutdatedMeeting): boolean {
  const place = currentPlace(version, meetingId);
  if (begunAt === null || place === null) return false;
  const { slotId, tableId, interpreterId } = begunAt;
  return place.slotId === slotId && place.tableId === tableId && place.interpreterId === interpreterId;
}
