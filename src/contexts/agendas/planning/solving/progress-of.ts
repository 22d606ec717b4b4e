import { gapOf, type SolveProgress } from '../../domain/solve-progress.js';

/** What the engine tells of a run while it is at it. */
export type EngineNews = Pick<
  SolveProgress,
  'placed' | 'meetings' | 'breaks' | 'idleSlots' | 'share' | 'elapsedMilliseconds' | 'breaksAtLeast'
>;

/** News of the engine as people are shown them. `allowedMilliseconds` is null for a run that repeats so many steps. */
export function progressOf(
  { placed, meetings, breaks, idleSlots, share, elapsedMilliseconds, breaksAtLeast }: EngineNews,
  mostPlaceable: number,
  allowedMilliseconds: number | null,
): SolveProgress {
  const counts = { placed, meetings, breaks, idleSlots };
  const bounds = { mostPlaceable, breaksAtLeast };
  const atThisPace = share === 0 ? null : (elapsedMilliseconds / share) * (1 - share);
  const remaining = allowedMilliseconds === null ? atThisPace : Math.max(0, allowedMilliseconds - elapsedMilliseconds);
  return {
    ...counts,
    ...bounds,
    ...gapOf(counts, bounds),
    share,
    elapsedMilliseconds: Math.round(elapsedMilliseconds),
    remainingMilliseconds: remaining === null ? null : Math.round(remaining),
  };
}
