import { parentPort, workerData } from 'node:worker_threads';
import { type Problem, type Progress, type RefusedProblem, solve, type Solution } from '../engine/index.js';
import { SharedBest, type SharedMemory } from './shared-best.js';

/** What one thread of the portfolio is to do. */
export interface ThreadTask {
  readonly problem: Problem;
  readonly seed: number;
  readonly steps: number;
  /** Whether it takes over what other threads found; never where the steps alone must decide the answer. */
  readonly isSharing: boolean;
  readonly memory: SharedMemory;
}

export type ThreadNews =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'solved'; readonly solution: Solution | RefusedProblem };

if (parentPort !== null) work(parentPort, workerData as ThreadTask);

function work(port: NonNullable<typeof parentPort>, { problem, seed, steps, isSharing, memory }: ThreadTask): void {
  const shared = new SharedBest(memory);
  const tell = (news: ThreadNews): void => {
    port.postMessage(news);
  };
  const solution = solve(problem, {
    seed,
    steps,
    isStopped: () => shared.isStopped,
    onProgress: (progress) => {
      tell({ type: 'progress', progress });
    },
    ...(isSharing && { exchange: (found) => shared.exchange(found), lowerBound: () => shared.lowerBound }),
  });
  tell({ type: 'solved', solution });
}
