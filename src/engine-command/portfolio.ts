import { Worker } from 'node:worker_threads';
import type { Problem, Progress, Solution } from '../engine/index.js';
import type { ThreadNews, ThreadTask } from './portfolio-thread.js';
import { createSharedMemory, SharedBest, type SharedMemory } from './shared-best.js';

export interface PortfolioOptions {
  /** The first thread takes this seed, each other one the next. */
  readonly seed: number;
  readonly threads: number;
  /** Steps per thread; `null` for as many as time allows. */
  readonly steps: number | null;
  /** Told of every thread's best so far; true ends the search. */
  readonly isEnough: (progress: Progress) => boolean;
}

/** Searches at work on one problem, each in a thread of its own. */
export class Portfolio {
  readonly best: Promise<Solution>;
  /** What the threads see of each other. */
  readonly memory: SharedMemory;
  private readonly shared: SharedBest;

  constructor(problem: Problem, options: PortfolioOptions) {
    const memory = createSharedMemory(problem);
    this.memory = memory;
    this.shared = new SharedBest(memory);
    const solutions = Array.from({ length: options.threads }, (_, index) =>
      this.run(
        {
          problem,
          seed: options.seed + index,
          steps: options.steps ?? Number.MAX_SAFE_INTEGER,
          isSharing: options.steps === null,
          memory,
        },
        options,
      ),
    );
    this.best = Promise.all(solutions).then((all) => all.reduce((best, one) => (isBetter(one, best) ? one : best)));
  }

  /** Lets the threads finish with the best they have. */
  stop(): void {
    this.shared.stop();
  }

  private async run(task: ThreadTask, { isEnough, steps }: PortfolioOptions): Promise<Solution> {
    const thread = new Worker(new URL('portfolio-thread.js', import.meta.url), { workerData: task });
    try {
      return await new Promise((resolve, reject) => {
        thread.on('message', (news: ThreadNews) => {
          if (news.type === 'progress') {
            if (isEnough(news.progress)) this.stop();
            return;
          }
          if (news.solution.status === 'refused') reject(new Error(JSON.stringify(news.solution.refusals)));
          else resolve(news.solution);
          // With time as the limit a thread ends by itself only when nothing is left to gain.
          if (steps === null) this.stop();
        });
        thread.on('error', reject);
      });
    } finally {
      await thread.terminate();
    }
  }
}

const isBetter = ({ score: one }: Solution, { score: other }: Solution): boolean =>
  (one.medium - other.medium || one.soft - other.soft) < 0;
