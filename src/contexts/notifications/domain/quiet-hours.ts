/** Wall time of a reader's own clock: `yyyy-mm-dd` and `HH:mm`. */
interface WallMoment {
  readonly day: string;
  readonly time: string;
}

/** From eight in the evening to eight in the morning nobody wants to hear of an agenda. */
const QUIET_FROM = '20:00';
const QUIET_UNTIL = '08:00';

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The end of the quiet hours that a moment lies in, on the same clock, or null where it lies in none. On the days of
 * the mission itself there are none: a change of the next hour must arrive.
 */
export function quietUntil({ day, time }: WallMoment, isEventDay: boolean): WallMoment | null {
  if (isEventDay) return null;
  if (time < QUIET_UNTIL) return { day, time: QUIET_UNTIL };
  return time >= QUIET_FROM ? { day: dayAfter(day), time: QUIET_UNTIL } : null;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + MILLISECONDS_PER_DAY).toISOString().slice(0, day.length);
}
