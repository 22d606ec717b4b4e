import { uzbekMonths, uzbekWeekdays } from './uzbek-names.js';

/** Making a formatter takes far longer than using it, and a page needs few different ones, each of them often. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** Wall time "HH:mm" of an ISO instant in a zone; the same digits in every language. */
export function wallTime(instant: string, timeZone: string): string {
  return formatterOf('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** Calendar day "yyyy-mm-dd" of an ISO instant in a zone. */
export function wallDay(instant: string, timeZone: string): string {
  const parts = formatterOf('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const valueByType = new Map(parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return `${valueByType.get('year') ?? ''}-${valueByType.get('month') ?? ''}-${valueByType.get('day') ?? ''}`;
}

type DayStyle = 'long' | 'short';

/** A calendar day "yyyy-mm-dd" in words; it belongs to no zone, so it is read and written as UTC. */
export function formatDay(day: string, locale: string, style: DayStyle = 'long'): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (locale === 'uz') return formatUzbekDay(instant, style);
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { weekday: 'short', day: 'numeric', month: 'short' };
  const intlLocale = locale === 'en' ? 'en-GB' : locale;
  const text = formatterOf(intlLocale, { ...options, timeZone: 'UTC' }).format(instant);
  // The Russian \"г.\" must not stand alone on a line.
  return text.replace(' г.', '\u00a0г.');
}

/** From one calendar day to another, or the one day where both are the same. */
export function formatDays(first: string, last: string, locale: string): string {
  return first === last ? formatDay(first, locale) : `${formatDay(first, locale)} – ${formatDay(last, locale)}`;
}

function formatUzbekDay(instant: Date, style: DayStyle): string {
  const month = uzbekMonths[instant.getUTCMonth()] ?? '';
  const weekday = uzbekWeekdays[instant.getUTCDay()] ?? '';
  const dayAndMonth = `${String(instant.getUTCDate())}-${month}`;
  return style === 'long'
    ? `${String(instant.getUTCFullYear())}-yil ${dayAndMonth}, ${weekday}`
    : `${weekday}, ${dayAndMonth}`;
}

/** Day and wall time of an ISO instant in a zone, for example "ven 23 ott, 10:00". */
export function formatDayAndTime(instant: string, timeZone: string, locale: string): string {
  return `${formatDay(wallDay(instant, timeZone), locale, 'short')}, ${wallTime(instant, timeZone)}`;
}
