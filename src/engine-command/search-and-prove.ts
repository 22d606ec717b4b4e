import { performance } from 'node:perf_hooks';
import { isProvable, type Problem, type Progress, type Proof, solve, type Solution } from '../engine/index.js';
import { Portfolio } from './portfolio.js';
import { Prover } from './prover.js';
import type { SolveCommand } from './read-command.js';

/** The best agenda found, and what is known of those that could be better. */
export interface Outcome {
  readonly solution: Solution;
  /** Complete agendas have at least so many breaks. */
  readonly lowerBound: number;
  readonly proof: Proof | null;
}

/**
 * Searches in threads until time is up, the steps are done or the bound is met. A quick bound there is always. Where a
 * complete agenda is asked for and a proof is likely to succeed, or with `--prove`, the last of the threads proves
 * meanwhile: it may be the one that finds the best agenda.
 *
 * @param isEnough told of every better agenda; true ends the search.
 */
export async function searchAndProve(
  problem: Problem,
  command: SolveCommand,
  startedAt: number,
  isEnough: (best: Progress) => boolean = () => false,
): Promise<Outcome> {
  const isQuick = !isProofWorthAThread(problem, command);
  let best: Progress | null = null;
  const isBoundMet = (): boolean => best !== null && isComplete(best) && best.breaks <= prover.lowerBound;
  const isProven = (): boolean => prover.proof?.status === 'infeasible' || prover.proof?.status === 'optimal';
  const isOver = (): boolean => problem.isCompulsory === true && command.steps === null && isBoundMet();
  const portfolio = new Portfolio(problem, {
    seed: command.seed,
    threads: isQuick ? command.threads : Math.max(1, command.threads - 1),
    steps: command.steps,
    isEnough: (progress) => {
      // A quick bound is of no use before there is an agenda, and would only take time from finding one.
      prover.start();
      const isBest = best === null || isBetter(progress, best);
      if (isBest) best = progress;
      return (isBest && isEnough(progress)) || isOver();
    },
  });
  const prover = new Prover({ problem, isQuick, memory: portfolio.memory }, () => {
    if (isOver() || (!isQuick && isProven())) portfolio.stop();
  });
  if (!isQuick) prover.start();
  const stop = (): void => {
    portfolio.stop();
  };
  const timer = command.steps === null ? setTimeout(stop, remainingMilliseconds(command, startedAt)) : undefined;
  try {
    const found = await portfolio.best;
    // With steps as the limit the bound, too, shall be the same at every run.
    if (isQuick && command.steps !== null) await prover.finish();
    const { proof, lowerBound } = prover;
    return { solution: takeProven(problem, found, proof), lowerBound, proof };
  } finally {
    clearTimeout(timer);
    await prover.stop();
  }
}

/** By default only where no thread's steps are counted: the answer must not depend on which thread is first. */
const isProofWorthAThread = (problem: Problem, { isProofWanted, steps, threads }: SolveCommand): boolean =>
  isProofWanted || (problem.isCompulsory === true && steps === null && threads > 1 && isProvable(problem));

const remainingMilliseconds = ({ seconds }: SolveCommand, startedAt: number): number =>
  Math.max(0, seconds * 1_000 - (performance.now() - startedAt));

const isComplete = ({ placed, meetings }: Progress): boolean => placed === meetings;

const isBetter = (one: Progress, other: Progress): boolean =>
  one.placed > other.placed || (one.placed === other.placed && one.breaks < other.breaks);

/** The prover's agenda where it is better, with its tables and interpreters named. */
function takeProven(problem: Problem, found: Solution, proof: Proof | null): Solution {
  if (proof?.status !== 'optimal') return found;
  if (found.unplaced.length === 0 && found.breaks <= proof.lowerBound) return found;
  const proven = solve(problem, { seed: found.seed, steps: 0, start: proof.slots });
  return proven.status === 'refused' || proven.unplaced.length > 0 ? found : proven;
}
