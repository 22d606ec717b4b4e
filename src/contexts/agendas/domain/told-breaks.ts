import { overlaps, type TimeSpan } from '../../../kernel/instant.js';
import type { BreakCause } from './agenda-explanation.js';

/** A break of somebody's own day, and why it is there. */
export interface ToldBreak extends TimeSpan {
  readonly cause: BreakCause;
}

/** What was found out about the days of one participation in the public version. */
export interface ExplainedDays {
  /** How many meetings it had there. */
  readonly meetings: number;
  readonly breaks: readonly ToldBreak[];
}

/**
 * The breaks of somebody's days as they are told; null where nothing is known, or the meetings are not those that were
 * explained, because some were booked or cancelled since.
 */
export function breaksToTell(
  meetings: readonly TimeSpan[],
  explained: ExplainedDays | null,
): readonly ToldBreak[] | null {
  if (explained?.meetings !== meetings.length) return null;
  const isTaken = (span: TimeSpan): boolean => meetings.some((meeting) => overlaps(meeting, span));
  return explained.breaks.some(isTaken) ? null : explained.breaks;
}
