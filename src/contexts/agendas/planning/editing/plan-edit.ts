import type { Id } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { AgendaPlace, PlacedMeeting, Placement, UnplacedMeeting } from '../../domain/agenda-version.js';
import { changePlaces, type ChangeRefusal, type PlaceChange, takeBack } from '../../domain/change-places.js';
import { takenOutBy } from '../../domain/taken-out.js';

/** One meeting to be moved, placed or taken out, as whoever asks sees it. */
export interface WantedChange {
  readonly meetingId: Id<'Meeting'>;
  readonly from: AgendaPlace | null;
  readonly to: AgendaPlace | null;
}

export type EditRefusal = ChangeRefusal | { readonly type: 'meeting-unknown'; readonly meetingId: Id<'Meeting'> };

/** The agenda that is to be edited, and what of the mission it depends on who meets in it. */
export interface EditedAgenda {
  /** Those that are agreed. */
  readonly meetings: readonly PlacedMeeting[];
  readonly before: readonly Placement[];
  /** What has begun where it is public, whether the agenda has it or not. */
  readonly begun: readonly PlacedMeeting[];
  /** What the agenda leaves out. */
  readonly left: readonly UnplacedMeeting[];
  /** Of the wanted changes, those to a place where the meeting may be although nobody has agreed to it any more. */
  readonly settled: readonly WantedChange[];
}

/** An edit as it comes out. */
export interface PlannedEdit {
  readonly placements: readonly Placement[];
  /** What takes the edit back. */
  readonly undo: readonly PlaceChange[];
  /** What is known of meetings that have no place by now, the latest list first. */
  readonly known: readonly (readonly UnplacedMeeting[])[];
}

/** Makes the changes, all or none; the rules of the mission are not asked. */
export function planEdit(agenda: EditedAgenda, wanted: readonly WantedChange[]): Result<PlannedEdit, EditRefusal> {
  const { meetings, before, left } = agenda;
  const changes = namedChanges(agenda, wanted);
  if (!changes.ok) return changes;
  const changed = changePlaces(before, changes.value);
  if (!changed.ok) return changed;
  const known = [takenOutBy(changes.value, idsOf(meetings)), left];
  return ok({ placements: changed.value, undo: takeBack(changes.value), known });
}

export const idsOf = (meetings: readonly Pick<PlacedMeeting, 'meetingId'>[]): Set<Id<'Meeting'>> =>
  new Set(meetings.map(({ meetingId }) => meetingId));

/** The changes with who meets; what nobody has agreed to any more can be taken out and put back, and nothing else. */
function namedChanges(
  { meetings, before, begun, left, settled }: EditedAgenda,
  wanted: readonly WantedChange[],
): Result<PlaceChange[], EditRefusal> {
  const settledIds = idsOf(settled);
  const agreed = new Map(meetings.map((meeting) => [meeting.meetingId, meeting]));
  const named = new Map(
    [...begun, ...left, ...before].map(({ meetingId, smeId, buyerId }) => [meetingId, { meetingId, smeId, buyerId }]),
  );
  const changes: PlaceChange[] = [];
  for (const { meetingId, from, to } of wanted) {
    const isFreeToGo = to === null || settledIds.has(meetingId);
    const meeting = agreed.get(meetingId) ?? (isFreeToGo ? named.get(meetingId) : undefined);
    if (meeting === undefined) return err({ type: 'meeting-unknown', meetingId });
    changes.push({ meeting, from, to });
  }
  return ok(changes);
}
