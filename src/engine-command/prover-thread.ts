import { parentPort, workerData } from 'node:worker_threads';
import { type Problem, type Proof, prove } from '../engine/index.js';
import { SharedBest, type SharedMemory } from './shared-best.js';

/** What the prover is to do. */
export interface ProverTask {
  readonly problem: Problem;
  readonly isQuick: boolean;
  /** Where the search leaves its best agenda. */
  readonly memory: SharedMemory;
}

export type ProverNews =
  { readonly type: 'bound'; readonly lowerBound: number } | { readonly type: 'proof'; readonly proof: Proof };

if (parentPort !== null) work(parentPort, workerData as ProverTask);

/** Ends with its proof, or when it is terminated. */
function work(port: NonNullable<typeof parentPort>, { problem, isQuick, memory }: ProverTask): void {
  const shared = new SharedBest(memory);
  const tell = (news: ProverNews): void => {
    port.postMessage(news);
  };
  const proof = prove(problem, {
    isQuick,
    newIncumbent: () => shared.readComplete(),
    onProgress: (lowerBound) => {
      shared.raiseLowerBound(lowerBound);
      tell({ type: 'bound', lowerBound });
    },
  });
  tell({ type: 'proof', proof });
}
