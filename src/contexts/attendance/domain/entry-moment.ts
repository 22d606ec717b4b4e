import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** An entry of the desk that came so late that nobody can tell any more whether it came before. */
export interface DeskEntryTooOld {
  readonly type: 'desk-entry-too-old';
  readonly happenedAt: Instant;
  readonly oldest: Instant;
}

const MINUTES_PER_DAY = 24 * 60;
/** Answers to repeated requests are forgotten after a week: an older entry might be taken twice. */
const OLDEST_ENTRY_DAYS = 6;

/**
 * When what is entered happened: a desk without a network says so afterwards. A clock that is ahead of ours is not
 * believed; nothing said means now.
 */
export function momentOfEntry(happenedAt: Instant | null, now: Instant): Result<Instant, DeskEntryTooOld> {
  if (happenedAt === null || happenedAt >= now) return ok(now);
  const oldest = addMinutes(now, -OLDEST_ENTRY_DAYS * MINUTES_PER_DAY);
  return happenedAt < oldest ? err({ type: 'desk-entry-too-old', happenedAt, oldest }) : ok(happenedAt);
}
