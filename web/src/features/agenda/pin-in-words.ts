import type { MeetingPin, MissionView } from '../../api-client/contract.js';
import type { Locale } from '../../i18n/locale.js';
import { formatDayAndTime } from '../../time/format-time.js';

/** What is fixed of a meeting: when, at which table, with which interpreter; what is gone from the mission is left out. */
export function pinInWords(
  mission: MissionView,
  pin: Omit<MeetingPin, 'meetingId'>,
  locale: Locale,
  tableWord: string,
): string {
  const slot = mission.slots.find(({ id }) => id === pin.slotId);
  const table = mission.tables.find(({ id }) => id === pin.tableId);
  const interpreter = mission.interpreters.find(({ id }) => id === pin.interpreterId);
  return [
    slot && formatDayAndTime(slot.startsAt, mission.venue.timeZone, locale),
    table && `${tableWord} ${table.label}`,
    interpreter?.label,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
