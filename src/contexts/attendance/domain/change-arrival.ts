import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** Whether somebody of a participation is here, as it was changed at a desk that showed `seenArrivedAt`. */
export interface ArrivalChange {
  readonly isHere: boolean;
  /** Null: the desk showed that nobody had come. */
  readonly seenArrivedAt: Instant | null;
}

/** Somebody else has said otherwise meanwhile. */
export interface ArrivalChangedMeanwhile {
  readonly type: 'arrival-changed-meanwhile';
  /** Since when they are here as it stands now; null where they are not. */
  readonly arrivedAt: Instant | null;
}

/**
 * Since when they are here, or null. Two who say the same do not disagree, and of two arrivals the earlier is true;
 * whoever says otherwise must have seen what stands.
 */
export function changeArrival(
  arrivedAt: Instant | null,
  { isHere, seenArrivedAt }: ArrivalChange,
  happenedAt: Instant,
): Result<Instant | null, ArrivalChangedMeanwhile> {
  if (!isHere && arrivedAt === null) return ok(null);
  if (isHere && arrivedAt !== null) return ok(arrivedAt < happenedAt ? arrivedAt : happenedAt);
  if (arrivedAt !== seenArrivedAt) return err({ type: 'arrival-changed-meanwhile', arrivedAt });
  return ok(isHere ? happenedAt : null);
}
