import type { WallSpan } from './timetable.js';

/** Why the days of sessions cannot be those of a mission. */
export type MissionDaysRefusal =
  | {
      readonly type: 'day-out-of-range';
      readonly day: string;
      readonly earliestDay: string;
      readonly latestDay: string;
    }
  | {
      readonly type: 'mission-too-long';
      readonly firstDay: string;
      readonly lastDay: string;
      readonly maximumDays: number;
    };

/** A day before or after these is mistyped. */
const EARLIEST_DAY = '2000-01-01';
const LATEST_DAY = '2100-12-31';
/** The longest fairs take two weeks; two months leave room for a tour. */
const MAXIMUM_DAYS = 60;
const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

/** Looks at the days of sessions alone, which are `yyyy-mm-dd`; null where nothing is wrong with them. */
export function refusalOfDays(sessions: readonly Pick<WallSpan, 'day'>[]): MissionDaysRefusal | null {
  const days = sessions.map(({ day }) => day).sort();
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) return null;
  const outside = days.find((day) => day < EARLIEST_DAY || day > LATEST_DAY);
  if (outside !== undefined) {
    return { type: 'day-out-of-range', day: outside, earliestDay: EARLIEST_DAY, latestDay: LATEST_DAY };
  }
  const dayCount = (Date.parse(lastDay) - Date.parse(firstDay)) / MILLISECONDS_PER_DAY + 1;
  return dayCount > MAXIMUM_DAYS ? { type: 'mission-too-long', firstDay, lastDay, maximumDays: MAXIMUM_DAYS } : null;
}
