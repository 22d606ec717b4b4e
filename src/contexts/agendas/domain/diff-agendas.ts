import type { ParticipationId } from '../../../kernel/id.js';
import type { Placement } from './agenda-version.js';
import { isSamePlace, type PlaceChange, placeOf } from './change-places.js';

/** What changes from one agenda to the next, meeting by meeting, each list in the order of meeting ids. */
export interface AgendaDiff<Placed extends Placement = Placement> {
  readonly added: readonly Placed[];
  readonly removed: readonly Placed[];
  readonly moved: readonly { readonly before: Placed; readonly after: Placed }[];
}

/** Compares two agendas, each with at most one placement a meeting, in any order. */
export function diffAgendas<Placed extends Placement>(
  before: readonly Placed[],
  after: readonly Placed[],
): AgendaDiff<Placed> {
  const beforeByMeeting = byMeeting(before);
  const afterByMeeting = byMeeting(after);
  const moved = inOrder(after).flatMap((placement) => {
    const earlier = beforeByMeeting.get(placement.meetingId);
    return earlier === undefined || isSame(earlier, placement) ? [] : [{ before: earlier, after: placement }];
  });
  return {
    added: inOrder(after).filter(({ meetingId }) => !beforeByMeeting.has(meetingId)),
    removed: inOrder(before).filter(({ meetingId }) => !afterByMeeting.has(meetingId)),
    moved,
  };
}

/** Whether nothing differs. */
export function isNoDifference({ added, removed, moved }: AgendaDiff): boolean {
  return added.length + removed.length + moved.length === 0;
}

/** The difference as changes that lead from the one agenda to the other. */
export function changesOf({ added, removed, moved }: AgendaDiff): PlaceChange[] {
  const pairs: readonly { readonly before?: Placement | undefined; readonly after?: Placement | undefined }[] = [
    ...added.map((after) => ({ after })),
    ...removed.map((before) => ({ before })),
    ...moved,
  ];
  return pairs.flatMap(({ before, after }) => {
    const either = after ?? before;
    if (either === undefined) return [];
    const { meetingId, smeId, buyerId } = either;
    return [{ meeting: { meetingId, smeId, buyerId }, from: placeOf(before), to: placeOf(after) }];
  });
}

/** Everybody whose own agenda reads otherwise after the change, each once, in order of id. */
export function participationsAffected({ added, removed, moved }: AgendaDiff): ParticipationId[] {
  const placements = [...added, ...removed, ...moved.flatMap(({ before, after }) => [before, after])];
  return [...new Set(placements.flatMap(({ smeId, buyerId }) => [smeId, buyerId]))].sort();
}

function byMeeting<Placed extends Placement>(placements: readonly Placed[]): Map<Placed['meetingId'], Placed> {
  return new Map(placements.map((placement) => [placement.meetingId, placement]));
}

function inOrder<Placed extends Placement>(placements: readonly Placed[]): Placed[] {
  return [...placements].sort((one, other) => (one.meetingId < other.meetingId ? -1 : 1));
}

function isSame(one: Placement, other: Placement): boolean {
  return isSamePlace(one, other) && one.smeId === other.smeId && one.buyerId === other.buyerId;
}
