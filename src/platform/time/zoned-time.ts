import { DateTime, IANAZone } from 'luxon';
import type { Instant } from '../../kernel/instant.js';

/** Whether that names an IANA time zone. */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** An instant with the zone in which calendar files write it. Throws where the zone is unknown: it was checked when stored. */
export function zonedTime(instant: Instant, zone: string): DateTime<true> {
  const zoned = DateTime.fromISO(instant, { zone });
  if (!zoned.isValid) throw new Error(`No time for ${instant} in zone "${zone}": check the stored zone`);
  return zoned;
}
