import { wallDay, wallTime } from './format-time.js';

/** One instant on two clocks. `home` is null where both clocks show the same; `homeDay` is set where the day differs. */
export interface BothClocks {
  readonly venueTime: string;
  readonly homeTime: string | null;
  readonly homeDay: string | null;
}

/** Reads one ISO instant on the venue's clock and on the clock at home. Zones are IANA names. */
export function bothClocks(instant: string, venueZone: string, homeZone: string): BothClocks {
  const venueTime = wallTime(instant, venueZone);
  const homeTime = wallTime(instant, homeZone);
  const homeDay = wallDay(instant, homeZone);
  const isSameDay = homeDay === wallDay(instant, venueZone);
  if (isSameDay && homeTime === venueTime) return { venueTime, homeTime: null, homeDay: null };
  return { venueTime, homeTime, homeDay: isSameDay ? null : homeDay };
}
