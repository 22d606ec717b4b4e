import { type Progress, prove, type Problem, type RefusedProblem, solve } from '../../engine/index.js';
import type { SolvedProblem, SolveInput, SolveNews } from './agenda-tasks.js';
import type { TaskSurroundings } from './engine-tasks.js';
import { startOf } from './start-slots.js';

/** Four times a second is as often as a progress bar needs news. */
const NEWS_EVERY_MILLISECONDS = 250;

/** Where time is the limit the engine counts steps without one; those it did are in its answer. */
const NO_LIMIT_OF_STEPS = Number.MAX_SAFE_INTEGER;

/** A proof shares the thread with the search: it must not take from it what people would notice. */
const LONGEST_PROOF_MILLISECONDS = 200;
/** And where little time is given, no more of it than this. */
const LARGEST_SHARE_OF_PROOF = 0.1;

/**
 * Makes an agenda until the time is over or the steps are done, somebody asks it to stop, or it cannot become better.
 * Tells of progress, of the best agenda so far, and of a lower bound on breaks, which takes no part in the search: the
 * agenda depends on the problem, the start, the seed and the steps alone.
 */
export function solveAgenda(
  { problem, seed, milliseconds, steps, startSlots }: SolveInput,
  { report, isStopped }: TaskSurroundings<SolveNews>,
): SolvedProblem | RefusedProblem {
  const startedAt = performance.now();
  const elapsed = (): number => performance.now() - startedAt;
  const isTimeOver = (): boolean => steps === null && elapsed() >= milliseconds;
  const bound = new BreaksBound(problem, Math.min(LONGEST_PROOF_MILLISECONDS, LARGEST_SHARE_OF_PROOF * milliseconds));
  const best = new BestSlots();
  let nextNewsAt = 0;
  const onProgress = ({ placed, meetings, breaks, idleSlots, stepsDone }: Progress): void => {
    if (elapsed() < nextNewsAt) return;
    // The first agenda is told before anything is proven of it.
    if (nextNewsAt > 0) bound.prove();
    const elapsedMilliseconds = elapsed();
    nextNewsAt = elapsedMilliseconds + NEWS_EVERY_MILLISECONDS;
    const share = steps === null ? elapsedMilliseconds / milliseconds : stepsDone / Math.max(1, steps);
    const counts = { placed, meetings, breaks, idleSlots };
    report({
      ...counts,
      share: Math.min(1, share),
      elapsedMilliseconds,
      breaksAtLeast: bound.atLeast,
      bestSlots: best.takeNew(),
    });
  };
  const solution = solve(problem, {
    seed,
    steps: steps ?? NO_LIMIT_OF_STEPS,
    ...(startSlots !== null && { start: startOf(startSlots) }),
    onProgress,
    exchange: ({ slots }) => {
      best.note(slots);
      return null;
    },
    isStopped: () => isStopped() || isTimeOver(),
  });
  if (solution.status === 'refused') return solution;
  bound.prove();
  return { status: 'solved', solution, breaksAtLeast: bound.atLeast, elapsedMilliseconds: elapsed() };
}

/** What is proven about the breaks of complete agendas, at the first asking and never again. */
class BreaksBound {
  atLeast: number | null = null;
  private isTried = false;

  constructor(
    private readonly problem: Problem,
    private readonly milliseconds: number,
  ) {}

  prove(): void {
    if (this.isTried) return;
    this.isTried = true;
    const endsAt = performance.now() + this.milliseconds;
    const proof = prove(this.problem, { isQuick: true, isStopped: () => performance.now() >= endsAt });
    this.atLeast = proof.status === 'infeasible' ? null : proof.lowerBound;
  }
}

/** The best agenda so far, as long as nobody was told of it. */
class BestSlots {
  private known: readonly number[] = [];
  private isNew = false;

  note(slots: Int32Array): void {
    if (slots.length === this.known.length && slots.every((slot, meeting) => slot === this.known[meeting])) return;
    this.known = [...slots];
    this.isNew = true;
  }

  takeNew(): readonly number[] | null {
    if (!this.isNew) return null;
    this.isNew = false;
    return this.known;
  }
}
