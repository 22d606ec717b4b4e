import { ok, type Result } from '../../../kernel/result.js';
import { instantOf, type WallTimeFailure } from '../../../platform/time/wall-time.js';
import type { TimedSpan, WallSpan } from '../domain/timetable.js';

/** The instants of times as the clock of that zone will show them; the first time that names none, or two, is refused. */
export function timedSpans<Span extends WallSpan>(
  spans: readonly Span[],
  zone: string,
): Result<readonly (Span & TimedSpan)[], WallTimeFailure> {
  const timed: (Span & TimedSpan)[] = [];
  for (const span of spans) {
    const startsAt = instantOf({ day: span.day, time: span.startTime, zone });
    if (!startsAt.ok) return startsAt;
    const endsAt = instantOf({ day: span.day, time: span.endTime, zone });
    if (!endsAt.ok) return endsAt;
    timed.push({ ...span, startsAt: startsAt.value, endsAt: endsAt.value });
  }
  return ok(timed);
}
