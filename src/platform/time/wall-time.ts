import { DateTime } from 'luxon';
import { epochOf, type Instant, instantFromEpoch } from '../../kernel/instant.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { isTimeZone } from './zoned-time.js';

/** What a clock on the wall of a place shows: the day as `yyyy-mm-dd`, the time as `HH:mm`, the IANA zone of the place. */
export interface WallTime {
  readonly day: string;
  readonly time: string;
  readonly zone: string;
}

/** A wall time that names no instant, or two. It is never guessed. */
export type WallTimeFailure =
  | { readonly type: 'unknown-zone'; readonly zone: string }
  | { readonly type: 'not-a-time'; readonly day: string; readonly time: string }
  | ({ readonly type: 'skipped-by-clock-change' } & WallTime)
  | ({ readonly type: 'repeated-by-clock-change' } & WallTime);

/** The instant at which the clock of that place shows that time. */
export function instantOf(wall: WallTime): Result<Instant, WallTimeFailure> {
  if (!isTimeZone(wall.zone)) return err({ type: 'unknown-zone', zone: wall.zone });
  const text = `${wall.day}T${wall.time}`;
  const found = DateTime.fromISO(text, { zone: wall.zone });
  if (!found.isValid) return err({ type: 'not-a-time', day: wall.day, time: wall.time });
  if (found.toFormat("yyyy-MM-dd'T'HH:mm") !== text) return err({ type: 'skipped-by-clock-change', ...wall });
  if (found.getPossibleOffsets().length > 1) return err({ type: 'repeated-by-clock-change', ...wall });
  return ok(instantFromEpoch(found.toMillis()));
}

const HOURS_AND_MINUTES = 'HH:mm';

/** What the clock of that zone shows at that instant. Throws where the zone is unknown: it was checked when stored. */
export function wallTimeOf(instant: Instant, zone: string): WallTime {
  const local = DateTime.fromMillis(epochOf(instant), { zone });
  if (!local.isValid) throw new Error(`No wall time for ${instant} in zone "${zone}": check the stored zone`);
  const [day = '', time = ''] = local.toISO({ includeOffset: false, suppressSeconds: false }).split('T');
  return { day, time: time.slice(0, HOURS_AND_MINUTES.length), zone };
}
