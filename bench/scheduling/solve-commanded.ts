import { performance } from 'node:perf_hooks';
import type { Problem, Progress } from '../../src/engine/index.js';
import { type Outcome, searchAndProve } from '../../src/engine-command/search-and-prove.js';
import { type Verdict, verifyAgenda } from '../../test/verifier/verify-agenda.js';

const THREADS = 2;

/** A better agenda on the way, and when it was there. */
export interface Milestone extends Pick<Progress, 'placed' | 'breaks'> {
  readonly seconds: number;
}

export interface CommandedRun {
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** Every better agenda that a thread told of, in order of time; the answer comes last. */
  readonly milestones: readonly Milestone[];
  /** Wall clock from the problem to the answer. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
}

/**
 * Solves as the command does, with two threads; a broken rule is an error.
 *
 * @param isEnough true ends the run before its time.
 */
export async function solveCommanded(
  problem: Problem,
  options: { readonly seed: number; readonly seconds: number; readonly isEnough?: (milestone: Milestone) => boolean },
): Promise<CommandedRun> {
  const startedAt = performance.now();
  const elapsed = (): number => (performance.now() - startedAt) / 1_000;
  const milestones: Milestone[] = [];
  let mostBytes = 0;
  const watch = ({ placed, breaks }: Progress): boolean => {
    const milestone = { placed, breaks, seconds: elapsed() };
    milestones.push(milestone);
    mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
    return options.isEnough?.(milestone) === true;
  };
  const command = {
    type: 'solve' as const,
    file: '',
    ...{ seconds: options.seconds, seed: options.seed, threads: THREADS },
    ...{ steps: null, isProofWanted: false, outFile: null },
  };
  const outcome = await searchAndProve(problem, command, startedAt, watch);
  const seconds = elapsed();
  mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
  const verdict = verifyAgenda(problem, outcome.solution.placements);
  if (verdict.violations.length > 0) throw new Error(verdict.violations.slice(0, 5).join('; '));
  milestones.push({ placed: verdict.placed, breaks: verdict.breaks, seconds });
  return { outcome, verdict, milestones, seconds, memoryMegabytes: Math.round(mostBytes / 1e6) };
}

/** When the first agenda was there that is good enough; infinity where there was none. */
export function secondsUntil({ milestones }: CommandedRun, isGoodEnough: (milestone: Milestone) => boolean): number {
  return milestones.find(isGoodEnough)?.seconds ?? Number.POSITIVE_INFINITY;
}
