import { ProblemError, problemName } from '../../../api-client/problem.js';

/** A hold that was refused, though the time itself can be booked. */
export interface RefusedHold {
  readonly slotId: string;
  /** Why only a moment of it would have been left; null where it was held just now. */
  readonly because: 'held-before' | 'begins' | 'answer-due' | null;
  /** From when on it can be held; null for never. */
  readonly againAt: string | null;
}

/** What a refusal says of a hold; null where it is about something else. */
export function refusedHoldIn(error: unknown): RefusedHold | null {
  if (!(error instanceof ProblemError)) return null;
  const name = problemName(error.problem);
  if (name !== 'hold-paused' && name !== 'hold-too-short') return null;
  const { slotId, because, againAt } = error.problem.facts as Partial<RefusedHold>;
  return slotId === undefined ? null : { slotId, because: because ?? null, againAt: againAt ?? null };
}
