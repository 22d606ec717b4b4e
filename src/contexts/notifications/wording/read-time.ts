import type { Locale } from '../domain/contact.js';
import { plainName } from './plain-name.js';
import { wordings } from './wordings.js';

/** What a clock on a wall shows: `yyyy-mm-dd` and `HH:mm`. */
export interface WallReading {
  readonly day: string;
  readonly time: string;
}

/** A meeting on the clock of the venue, and on that of the reader; null where the two clocks show the same. */
export interface ClockedSpan {
  readonly starts: WallReading;
  readonly ends: WallReading;
  readonly startsElsewhere: WallReading | null;
}

/** The places of the two clocks. */
export interface ClockCities {
  readonly venueCity: string;
  readonly otherCity: string;
}

/** "Tuesday 1 December, 10:00 Tashkent (06:00 Milan)": when a span begins. */
export function readMoment(span: ClockedSpan, cities: ClockCities & { readonly locale: Locale }): string {
  return onBothClocks(span.starts.time, span, cities);
}

/** "Tuesday 1 December, 10:00–10:20 Tashkent (06:00 Milan)"; the day of the other clock stands where it is another. */
export function readTime(span: ClockedSpan, cities: ClockCities & { readonly locale: Locale }): string {
  return onBothClocks(`${span.starts.time}–${span.ends.time}`, span, cities);
}

function onBothClocks(
  time: string,
  { starts, startsElsewhere }: ClockedSpan,
  { venueCity, otherCity, locale }: ClockCities & { readonly locale: Locale },
): string {
  const here = `${readDay(starts.day, locale)}, ${time} ${plainName(venueCity)}`;
  if (startsElsewhere === null) return here;
  const { day } = startsElsewhere;
  const otherDay = day === starts.day ? '' : `${readDay(day, locale)}, `;
  return `${here} (${otherDay}${startsElsewhere.time} ${otherCity})`;
}

/** A day belongs to no zone here, so it is read and written as UTC. */
function readDay(day: string, locale: Locale): string {
  const format = dayFormatByLocale.get(locale) ?? newDayFormat(locale);
  dayFormatByLocale.set(locale, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Made once for each language: making one takes a hundred times as long as using it. */
const dayFormatByLocale = new Map<Locale, Intl.DateTimeFormat>();

function newDayFormat(locale: Locale): Intl.DateTimeFormat {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(wordings[locale].dayLocale, options);
}
