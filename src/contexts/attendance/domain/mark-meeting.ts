import type { Id, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** What is noted of a meeting: nothing yet, that it was held, or who of the two did not come. */
export interface MeetingMark {
  readonly kind: 'none' | 'held' | 'no-show';
  /** Who did not come; none unless it is a no-show. */
  readonly absentIds: readonly ParticipationId[];
}

/** A meeting in its slot, as it is public now. */
export interface MeetingInSlot {
  readonly meetingId: Id<'Meeting'>;
  readonly slotId: Id<'Slot'>;
  readonly participationIds: readonly ParticipationId[];
}

export interface MarkChange {
  readonly mark: MeetingMark;
  /** What the desk showed when it was changed. */
  readonly seenMark: MeetingMark;
}

export type MarkRefusal =
  /** Somebody else has noted something else of it meanwhile. */
  | { readonly type: 'meeting-marked-meanwhile'; readonly mark: MeetingMark }
  | { readonly type: 'mark-names-strangers'; readonly ids: readonly ParticipationId[] };

/** What has to be done for a meeting to be marked as wanted. */
export interface MarkSteps {
  readonly isHeld: boolean;
  /** Whose no-show is to be reported, and whose report is to be taken back. */
  readonly toReport: readonly ParticipationId[];
  readonly toTakeBack: readonly ParticipationId[];
}

/** The steps to the wanted mark; none where it is marked so already. */
export function markMeeting(
  { participationIds }: MeetingInSlot,
  stands: MeetingMark,
  { mark, seenMark }: MarkChange,
): Result<MarkSteps, MarkRefusal> {
  const strangers = mark.absentIds.filter((id) => !participationIds.includes(id));
  if (strangers.length > 0) return err({ type: 'mark-names-strangers', ids: strangers });
  if (!isSameMark(stands, mark) && !isSameMark(stands, seenMark)) {
    return err({ type: 'meeting-marked-meanwhile', mark: stands });
  }
  return ok({
    isHeld: mark.kind === 'held',
    toReport: mark.absentIds.filter((id) => !stands.absentIds.includes(id)),
    toTakeBack: stands.absentIds.filter((id) => !mark.absentIds.includes(id)),
  });
}

function isSameMark(one: MeetingMark, other: MeetingMark): boolean {
  const absent = new Set([...one.absentIds, ...other.absentIds]);
  return one.kind === other.kind && absent.size === one.absentIds.length && absent.size === other.absentIds.length;
}
