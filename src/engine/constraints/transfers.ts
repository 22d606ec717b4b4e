import type { Problem } from '../model/problem.js';
import { tablesServing } from './table-supply.js';

/**
 * Meetings that a participant cannot reach in time from its meeting before (hard): between two that follow each other
 * on a day lies at least the travel time between their venues. @param slotOf per meeting its slot, or -1.
 */
export function countMissedTransfers(problem: Problem, slotOf: ArrayLike<number>): number {
  const { travelMinutes, slots } = problem;
  if (travelMinutes === undefined) return 0;
  const stopsOf: { slot: number; venue: number }[][] = problem.participants.map(() => []);
  for (const [meeting, { participants }] of problem.meetings.entries()) {
    const slot = slotOf[meeting]!;
    if (slot < 0) continue;
    for (const participant of participants) stopsOf[participant]!.push({ slot, venue: venueOf(problem, meeting) });
  }
  let missed = 0;
  for (const stops of stopsOf) {
    stops.sort((one, other) => one.slot - other.slot);
    for (const [index, { slot, venue }] of stops.entries()) {
      const before = stops[index - 1];
      if (before === undefined || slots[before.slot]!.day !== slots[slot]!.day) continue;
      const minutes = slots[slot]!.startMinute - slots[before.slot]!.endMinute;
      if (minutes < travelMinutes[before.venue]![venue]!) missed += 1;
    }
  }
  return missed;
}

/** The venue of the tables that may serve the meeting; a sound problem has one for each meeting. */
export function venueOf(problem: Problem, meeting: number): number {
  const [table] = tablesServing(problem, meeting);
  return table === undefined ? 0 : (problem.tables[table]?.venue ?? 0);
}
