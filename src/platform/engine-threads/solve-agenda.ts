import { type Progress, type RefusedProblem, type Solution, solve } from '../../engine/index.js';
import type { SolveInput, SolveNews } from './engine-task-kinds.js';
import type { TaskSurroundings } from './engine-tasks.js';

/** Four times a second is as often as a progress bar needs news. */
const NEWS_EVERY_MILLISECONDS = 250;

/** The engine counts steps; here time alone ends it, and the steps it did are in its answer. */
const NO_LIMIT_OF_STEPS = Number.MAX_SAFE_INTEGER;

/** Makes an agenda until the time is over, somebody asks it to stop, or it cannot become better. */
export function solveAgenda(
  { problem, seed, milliseconds }: SolveInput,
  { report, isStopped }: TaskSurroundings<SolveNews>,
): Solution | RefusedProblem {
  const startedAt = performance.now();
  const elapsed = (): number => performance.now() - startedAt;
  let nextNewsAt = 0;
  const onProgress = ({ placed, meetings, breaks, idleSlots }: Progress): void => {
    if (elapsed() < nextNewsAt) return;
    nextNewsAt = elapsed() + NEWS_EVERY_MILLISECONDS;
    report({ placed, meetings, breaks, idleSlots, share: Math.min(1, elapsed() / milliseconds) });
  };
  return solve(problem, {
    seed,
    steps: NO_LIMIT_OF_STEPS,
    onProgress,
    isStopped: () => isStopped() || elapsed() >= milliseconds,
  });
}
