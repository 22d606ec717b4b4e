import type { Placement, Problem } from '../model/problem.js';
import type { Conflict } from './explain-conflict.js';
import { isSmall, provePairProblem } from './prove-pair-problem.js';
import { toPairProblem } from './to-pair-problem.js';

/** How to prove, and what to tell meanwhile. */
export interface ProveOptions {
  /** A valid agenda, one entry per meeting. Of use only if it is complete: the proof ends where the bound meets it. */
  readonly incumbent?: readonly (Placement | null)[];
  /** Asked now and then for a better agenda, complete, as one slot per meeting; `null` where there is none. */
  readonly newIncumbent?: () => readonly number[] | null;
  /** Only what takes a fraction of a second: a bound, but seldom the best. */
  readonly isQuick?: boolean;
  /** Asked now and then, every few milliseconds at best; true ends the proof with what is known. */
  readonly isStopped?: () => boolean;
  /** Called with every better lower bound on the breaks. */
  readonly onProgress?: (lowerBound: number) => void;
}

/** What is known about the breaks of complete agendas, in which no meeting is left out. */
export type Proof =
  /** No complete agenda has fewer breaks than `slots`, one slot per meeting, which leaves room for the tables. */
  | { readonly status: 'optimal'; readonly lowerBound: number; readonly slots: readonly number[] }
  /** There is no complete agenda. */
  | { readonly status: 'infeasible'; readonly conflict: Conflict }
  /** Complete agendas have at least `lowerBound` breaks, if there are any. */
  | { readonly status: 'unknown'; readonly lowerBound: number };

/**
 * Proves how few breaks a complete agenda can have, or that there is none. Takes from milliseconds to minutes and does
 * not yield: run it in a thread of its own. The problem must be sound (`checkProblem`).
 */
export function prove(problem: Problem, options: ProveOptions = {}): Proof {
  const view = toPairProblem(problem);
  if (view === null) return { status: 'unknown', lowerBound: 0 };
  const { incumbent, newIncumbent = () => null, ...others } = options;
  const known = completeSlots(incumbent ?? []);
  const agendas = new Set<readonly number[] | null>([known]);
  const proof = provePairProblem(view.problem, {
    ...others,
    ...(known === null ? {} : { incumbent: known }),
    newIncumbent: () => {
      const slots = newIncumbent();
      agendas.add(slots);
      return slots;
    },
  });
  if (proof.status === 'infeasible') return proof;
  // Slots found without regard to all rules are no agenda; incumbents are.
  const isAgenda = view.isExact || agendas.has(proof.slots);
  if (proof.status === 'optimal' && isAgenda) return proof;
  return { status: 'unknown', lowerBound: proof.lowerBound };
}

/** Whether a proof is likely to succeed in a time that somebody would wait. */
export function isProvable(problem: Problem): boolean {
  const view = toPairProblem(problem);
  return view !== null && isSmall(view.problem);
}

function completeSlots(placements: readonly (Placement | null)[]): readonly number[] | null {
  const slots = placements.flatMap((placement) => placement?.slot ?? []);
  return slots.length > 0 && slots.length === placements.length ? slots : null;
}
