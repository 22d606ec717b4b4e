import { DateTime, IANAZone } from 'luxon';
import type { Instant } from '../../kernel/instant.js';

/** To find out makes a formatter, which takes longer than all else that is done with a time. */
const knownZones = new Set<string>();

/** Whether that names an IANA time zone. */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!IANAZone.isValidZone(zone)) return false;
  knownZones.add(zone);
  return true;
}

/** An instant with the zone in which calendar files write it. Throws where the zone is unknown: it was checked when stored. */
export function zonedTime(instant: Instant, zone: string): DateTime<true> {
  const zoned = DateTime.fromISO(instant, { zone });
  if (!zoned.isValid) throw new Error(`No time for ${instant} in zone "${zone}": check the stored zone`);
  return zoned;
}
