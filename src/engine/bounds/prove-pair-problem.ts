import { CoreGuidedBound } from './core-guided.js';
import { type EncodedProblem, encodePairProblem, readSlots } from './encoding/encode-pair-problem.js';
import { type Conflict, explainConflict } from './explain-conflict.js';
import { FindingTurns } from './finding-turns.js';
import { Incumbent } from './incumbent.js';
import type { PairProblem } from './pair-problem.js';
import { boundByPatterns } from './pattern-bound.js';
import { sizeOf } from './problem-size.js';
import { refuteCheaply } from './refute-cheaply.js';

/** How to prove, and what to tell meanwhile. */
export interface ProveOptions {
  /** A known answer, one slot per meeting; taken at its word. Speeds up the proof, which ends where the bound meets it. */
  readonly incumbent?: readonly number[];
  /** Asked now and then for a better one, found elsewhere meanwhile. */
  readonly newIncumbent?: () => readonly number[] | null;
  /** Only what takes a fraction of a second. */
  readonly isQuick?: boolean;
  /** Asked now and then; true ends the proof with what is known. */
  readonly isStopped?: () => boolean;
  /** Called with every better lower bound. */
  readonly onProgress?: (lowerBound: number) => void;
}

/** What is known about the fewest breaks with which all meetings can take place. */
export type PairProof =
  /** `slots` has a slot per meeting, with exactly `lowerBound` breaks. */
  | { readonly status: 'optimal'; readonly lowerBound: number; readonly slots: readonly number[] }
  | { readonly status: 'infeasible'; readonly conflict: Conflict }
  /** Stopped early, or too large for the solver. `slots` is the incumbent, `null` without one. */
  | { readonly status: 'unknown'; readonly lowerBound: number; readonly slots: readonly number[] | null };

/** The largest size of a problem: about half a gigabyte of clauses. */
const LARGEST_ENCODING = 4_000_000;
const SMALL = 400_000;

/** Cells of the dynamic programmes of a quick pattern bound, and of a thorough one. */
const QUICK_CELLS = 5_000_000;
const THOROUGH_CELLS = 200_000_000;

/** Conflicts between two looks for a better incumbent. */
const SLICE = 1_000;

/**
 * Proves the fewest breaks, or that there is no answer at all and why: by cheap arguments first, then by the pattern
 * bound, then by learning from conflicts. Deterministic but for when it is stopped and what it is told meanwhile.
 */
export function provePairProblem(problem: PairProblem, options: ProveOptions = {}): PairProof {
  if (refuteCheaply(problem) !== null) return refuted(problem, options);
  const incumbent = new Incumbent(problem);
  incumbent.take(options.incumbent ?? null);
  const lowerBound = boundByPatterns(problem, cellsFor(options), incumbent.target);
  if (lowerBound === Number.POSITIVE_INFINITY) return refuted(problem, options);
  options.onProgress?.(lowerBound);
  const slots = incumbent.meeting(lowerBound);
  if (slots !== null) return { status: 'optimal', lowerBound, slots };
  if (!isWorthClauses(problem, options)) return { status: 'unknown', lowerBound, slots: incumbent.slots };
  return proveByCores(problem, options, lowerBound, incumbent);
}

const cellsFor = ({ isQuick = false }: ProveOptions): number => (isQuick ? QUICK_CELLS : THOROUGH_CELLS);

const isWorthClauses = (problem: PairProblem, { isQuick = false }: ProveOptions): boolean =>
  !isQuick && sizeOf(problem) <= LARGEST_ENCODING;

function refuted(problem: PairProblem, { isStopped, isQuick = false }: ProveOptions): PairProof {
  const isHurried = isQuick && !isSmall(problem);
  return { status: 'infeasible', conflict: explainConflict(problem, isHurried ? () => true : isStopped) };
}

/** Whether a proof is a matter of seconds to minutes. */
export const isSmall = (problem: PairProblem): boolean => sizeOf(problem) <= SMALL;

/** Nobody stops the proof, tells it of answers or listens to it. */
const ALONE = {
  isStopped: (): boolean => false,
  newIncumbent: (): null => null,
  onProgress: (): void => undefined,
} satisfies ProveOptions;

function proveByCores(
  problem: PairProblem,
  options: ProveOptions,
  patternBound: number,
  incumbent: Incumbent,
): PairProof {
  const { isStopped, newIncumbent, onProgress } = { ...ALONE, ...options };
  const encoded = encodePairProblem(problem);
  suggest(encoded, incumbent.slots);
  const cores = new CoreGuidedBound(encoded.solver, encoded.breakEnds, encoded.unavoidableBreaks);
  const finding = new FindingTurns(problem, incumbent);
  // Unavoidable breaks are known before the first core.
  let lowerBound = Math.max(patternBound, cores.lowerBound);
  if (lowerBound > patternBound) onProgress(lowerBound);
  for (;;) {
    if (incumbent.take(newIncumbent())) suggest(encoded, incumbent.slots);
    const slots = finding.answer(lowerBound, encoded.solver.conflicts, isStopped);
    if (slots !== null) return { status: 'optimal', lowerBound, slots };
    const answer = cores.step({ isStopped, conflicts: SLICE });
    if (answer === 'unknown' && isStopped()) return { status: 'unknown', lowerBound, slots: incumbent.slots };
    if (answer === 'satisfiable') return { status: 'optimal', lowerBound, slots: readSlots(encoded) };
    if (encoded.solver.isRefuted) return refuted(problem, options);
    const raised = Math.max(lowerBound, cores.lowerBound, finding.lowerBound);
    if (raised > lowerBound) onProgress(raised);
    lowerBound = raised;
  }
}

/** The solver tries the incumbent first. */
function suggest(encoded: EncodedProblem, slots: readonly number[] | null): void {
  for (const [meeting, slot] of (slots ?? []).entries()) {
    const literal = encoded.meetings[meeting]!.get(slot);
    if (literal !== undefined) encoded.solver.suggest(literal);
  }
}
