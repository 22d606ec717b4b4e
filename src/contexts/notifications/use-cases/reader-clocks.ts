import type { TimeSpan } from '../../../kernel/instant.js';
import { wallTimeOf } from '../../../platform/time/wall-time.js';
import { HOME_TIME_ZONE, type Locale } from '../domain/contact.js';
import type { ReaderSetting } from '../wording/describe-meeting.js';
import type { ClockedSpan } from '../wording/read-time.js';
import { wordings } from '../wording/wordings.js';

/** The two clocks on which a reader sees the times of a mission: that of the venue, and their own or the one at home. */
export function readerClocks(
  { locale, timeZone }: { readonly locale: Locale; readonly timeZone: string },
  venueTimeZone: string,
): Pick<ReaderSetting, 'otherCity' | 'onClocks'> {
  const otherZone = timeZone === venueTimeZone ? HOME_TIME_ZONE : timeZone;
  return { otherCity: cityOf(otherZone, locale), onClocks: (span) => onClocks(span, venueTimeZone, otherZone) };
}

function onClocks({ startsAt, endsAt }: TimeSpan, venueZone: string, otherZone: string): ClockedSpan {
  const starts = wallTimeOf(startsAt, venueZone);
  const elsewhere = wallTimeOf(startsAt, otherZone);
  const isSame = starts.day === elsewhere.day && starts.time === elsewhere.time;
  return { starts, ends: wallTimeOf(endsAt, venueZone), startsElsewhere: isSame ? null : elsewhere };
}

/** IANA names a zone by its best known city. */
function cityOf(zone: string, locale: Locale): string {
  if (zone === HOME_TIME_ZONE) return wordings[locale].milan;
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
