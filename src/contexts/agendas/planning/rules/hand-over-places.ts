import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Placement } from '../../domain/agenda-version.js';

/** Which meetings one participation takes over from another. */
export interface PlacesHandedOver {
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
  readonly movedMeetingIds: readonly Id<'Meeting'>[];
  /** Of two with one counterpart: the one that ends, and the one that stands. */
  readonly joined: readonly { readonly goneMeetingId: Id<'Meeting'>; readonly keptMeetingId: Id<'Meeting'> }[];
}

/**
 * The agenda in which one participation sits where another sat. A meeting that ends beside one with the same counterpart
 * gives its place to that one where it has none; else the place is free.
 */
export function handOverPlaces(
  before: readonly Placement[],
  { keptId, goneId, movedMeetingIds, joined }: PlacesHandedOver,
): { readonly placements: readonly Placement[]; readonly moved: number; readonly freed: number } {
  const moving = new Set(movedMeetingIds);
  const placed = new Set(before.map(({ meetingId }) => meetingId));
  const standingByEnded = new Map(joined.map(({ goneMeetingId, keptMeetingId }) => [goneMeetingId, keptMeetingId]));
  const owned = (placement: Placement): Placement => ({
    ...placement,
    smeId: placement.smeId === goneId ? keptId : placement.smeId,
    buyerId: placement.buyerId === goneId ? keptId : placement.buyerId,
  });
  let [moved, freed] = [0, 0];
  const placements = before.flatMap((placement): Placement[] => {
    const { meetingId } = placement;
    const standingId = standingByEnded.get(meetingId);
    if (moving.has(meetingId) || (standingId !== undefined && !placed.has(standingId))) {
      moved += 1;
      return [{ ...owned(placement), meetingId: standingId ?? meetingId }];
    }
    if (standingId === undefined) return [placement];
    freed += 1;
    return [];
  });
  return { placements, moved, freed };
}
