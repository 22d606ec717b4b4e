import type { MissionView, Placement } from '../api-client/contract.js';
import { formatDayAndTime } from '../time/format-time.js';

/** A place as a sentence says it: day and time at the venue, table, and the interpreter if there is one. */
export function placeInWords(
  mission: MissionView,
  { slotId, tableId, interpreterId }: Pick<Placement, 'slotId' | 'tableId' | 'interpreterId'>,
  locale: string,
  tableWord: string,
): string {
  const slot = mission.slots.find(({ id }) => id === slotId);
  const table = mission.tables.find(({ id }) => id === tableId);
  const interpreter = mission.interpreters.find(({ id }) => id === interpreterId);
  const time = slot === undefined ? '?' : formatDayAndTime(slot.startsAt, mission.venue.timeZone, locale);
  const place = `${time}, ${tableWord} ${table?.label ?? '?'}`;
  return interpreter === undefined ? place : `${place}, ${interpreter.label}`;
}
