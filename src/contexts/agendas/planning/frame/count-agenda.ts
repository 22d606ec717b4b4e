import type { AgendaCounts, Placement } from '../../domain/agenda-version.js';
import type { FrameSlot } from './agenda-frame.js';

/**
 * What is in an agenda, counted as the engine counts: a break is a run of idle slots between two meetings of somebody on
 * one day, and its slots are the idle ones.
 */
export function countAgenda(
  slots: readonly Pick<FrameSlot, 'id' | 'day' | 'startsAt'>[],
  placements: readonly Placement[],
  unplaced: number,
): AgendaCounts {
  const inOrder = [...slots].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const placeInTime = new Map(inOrder.map(({ id, day }, index) => [id, { day, index }]));
  const busyByPersonAndDay = new Map<string, number[]>();
  for (const { smeId, buyerId, slotId } of placements) {
    const slot = placeInTime.get(slotId);
    if (slot === undefined) continue;
    for (const person of [smeId, buyerId]) {
      const key = `${person} ${slot.day}`;
      const busy = busyByPersonAndDay.get(key);
      if (busy === undefined) busyByPersonAndDay.set(key, [slot.index]);
      else busy.push(slot.index);
    }
  }
  const gaps = [...busyByPersonAndDay.values()].flatMap((busy) => idleBetween(busy.sort((one, other) => one - other)));
  return {
    placed: placements.length,
    unplaced,
    breaks: gaps.length,
    idleSlots: gaps.reduce((sum, gap) => sum + gap, 0),
  };
}

/** How many slots lie idle in each gap between those, which ascend. */
function idleBetween(busy: readonly number[]): number[] {
  return busy.slice(1).flatMap((slot, position) => {
    const idle = slot - (busy[position] ?? slot) - 1;
    return idle > 0 ? [idle] : [];
  });
}
