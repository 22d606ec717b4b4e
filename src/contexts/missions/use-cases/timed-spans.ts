import { ok, type Result } from '../../../kernel/result.js';
import { instantOf, type WallTimeFailure } from '../../../platform/time/wall-time.js';
import type { TimedSpan, WallSpan } from '../domain/timetable.js';

/** The instants of times as the clock of that zone will show them; the first time that names none, or two, is refused. */
export function timedSpans(sessions: readonly WallSpan[], zone: string): Result<readonly TimedSpan[], WallTimeFailure> {
  const timed: TimedSpan[] = [];
  for (const { day, startTime, endTime } of sessions) {
    const startsAt = instantOf({ day, time: startTime, zone });
    if (!startsAt.ok) return startsAt;
    const endsAt = instantOf({ day, time: endTime, zone });
    if (!endsAt.ok) return endsAt;
    timed.push({ day, startTime, endTime, startsAt: startsAt.value, endsAt: endsAt.value });
  }
  return ok(timed);
}
