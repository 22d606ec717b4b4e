import type { MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime, wallTime } from '../../time/format-time.js';

/** Some hours of a day in the reader's words, by the clock of the venue. */
export function useToldHours({
  venue,
}: MissionView): (hours: { readonly startsAt: string; readonly endsAt: string }) => string {
  const locale = useLocale();
  return ({ startsAt, endsAt }) =>
    `${formatDayAndTime(startsAt, venue.timeZone, locale)}–${wallTime(endsAt, venue.timeZone)}`;
}
