import type { Placement } from '../../domain/agenda-version.js';
import type { PlacesHandedOver } from '../../domain/places-handed-over.js';

/**
 * The agenda in which one participation sits where another sat. A meeting that ends beside one with the same counterpart
 * gives its place to that one where it takes it; else the place is free.
 */
export function handOverPlaces(
  before: readonly Placement[],
  { keptId, goneId, movedMeetingIds, joined }: PlacesHandedOver,
): { readonly placements: readonly Placement[]; readonly moved: number; readonly freed: number } {
  const moving = new Set(movedMeetingIds);
  const standingByEnded = new Map(joined.map((pair) => [pair.goneMeetingId, pair]));
  const owned = (placement: Placement): Placement => ({
    ...placement,
    smeId: placement.smeId === goneId ? keptId : placement.smeId,
    buyerId: placement.buyerId === goneId ? keptId : placement.buyerId,
  });
  let [moved, freed] = [0, 0];
  const placements = before.flatMap((placement): Placement[] => {
    const { meetingId } = placement;
    const standing = standingByEnded.get(meetingId);
    if (moving.has(meetingId) || standing?.takesTime === true) {
      moved += 1;
      return [{ ...owned(placement), meetingId: standing?.keptMeetingId ?? meetingId }];
    }
    if (standing === undefined) return [placement];
    freed += 1;
    return [];
  });
  return { placements, moved, freed };
}
