import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { isSamePlace, type PlaceChange } from '../../domain/change-places.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';

/** Those of `placements` that have begun by `now`; what was in a slot that has gone is none of them. */
export function begunPlacements<Placed extends Placement>(
  { slots }: Pick<AgendaFrame, 'slots'>,
  placements: readonly Placed[],
  now: Instant,
): Placed[] {
  const begun = new Set(slots.filter(({ startsAt }) => startsAt <= now).map(({ id }) => id));
  return placements.filter(({ slotId }) => begun.has(slotId));
}

/**
 * Whether a change puts a meeting exactly where it has begun. It takes place there, whatever the rules of the mission say by
 * now: a draft that has it anywhere else cannot be public.
 */
export function isWhereBegun(
  { meetingId, to }: Pick<PlaceChange, 'to'> & Pick<Placement, 'meetingId'>,
  begun: readonly Placement[],
): boolean {
  const where = begun.find((placement) => placement.meetingId === meetingId);
  return where !== undefined && isSamePlace(where, to);
}
