import { useTranslation } from 'react-i18next';
import type { MissionView, Placement } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime, wallDay, wallTime } from '../../time/format-time.js';

type Place = Pick<Placement, 'slotId' | 'tableId' | 'interpreterId'>;

/**
 * Says where a meeting is: day and time on the venue's clock, table, interpreter. The day is not said again where it is
 * that of the place the meeting comes from.
 */
export function usePlaceInWords(mission: MissionView): (place: Place | null, from?: Place | null) => string {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const { timeZone } = mission.venue;
  const beginningOf = (place: Place) => mission.slots.find(({ id }) => id === place.slotId)?.startsAt;
  const timeOf = (place: Place, from: Place | null): string => {
    const startsAt = beginningOf(place);
    const before = from === null ? undefined : beginningOf(from);
    if (startsAt === undefined) return '';
    const isSameDay = before !== undefined && wallDay(before, timeZone) === wallDay(startsAt, timeZone);
    return isSameDay ? wallTime(startsAt, timeZone) : formatDayAndTime(startsAt, timeZone, locale);
  };
  return (place, from = null) => {
    if (place === null) return t('proposal.nowhere');
    const table = mission.tables.find((known) => known.id === place.tableId)?.label ?? '';
    const interpreter = mission.interpreters.find((known) => known.id === place.interpreterId)?.label;
    return [
      timeOf(place, from),
      t('proposal.table', { table }),
      ...(interpreter === undefined ? [] : [interpreter]),
    ].join(' · ');
  };
}
