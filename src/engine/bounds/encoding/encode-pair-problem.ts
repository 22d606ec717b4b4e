import type { Literal } from '../sat/literal.js';
import { RestartPolicy } from '../sat/restart-policy.js';
import { SatSolver } from '../sat/sat-solver.js';
import { findTightSlots } from '../allowed-slots.js';
import { listMeetingsOf, type PairProblem } from '../pair-problem.js';
import { findUnavoidableBreaks } from '../unavoidable-breaks.js';
import { countBreakEnds, encodeBreakEnds } from './encode-breaks.js';
import { encodeBusy, encodeProgress } from './encode-busy.js';
import { encodeMeetings, type MeetingLiterals } from './encode-meetings.js';
import { encodeSpread } from './encode-spread.js';
import { encodeTableLimits } from './encode-table-limits.js';
import { encodeTables } from './encode-tables.js';

/** The problem as clauses, and what its literals mean. */
export interface EncodedProblem {
  readonly solver: SatSolver;
  readonly meetings: MeetingLiterals;
  /** Per participant literals "a break ends with this slot". */
  readonly breakEnds: readonly (readonly Literal[])[];
  /** Per participant breaks that its own meetings force upon it; zero throughout where they have no room at all. */
  readonly unavoidableBreaks: Int32Array;
}

/**
 * To prove, implied constraints on all who are busy at once are worth their weight; an answer is found sooner without
 * them.
 */
export type Purpose = 'proving' | 'finding';

/** Encodes after Bofill et al. (JAIR 74, 2022) with those of their implied constraints that serve the purpose. */
export function encodePairProblem(problem: PairProblem, purpose: Purpose = 'proving'): EncodedProblem {
  const solver = new SatSolver(new RestartPolicy(purpose === 'finding' ? 'stable' : 'alternating'));
  const slotCount = problem.slots.length;
  const allowed = findTightSlots(problem);
  const meetings = encodeMeetings(solver, problem, allowed);
  const meetingsOf = listMeetingsOf(problem);
  const busy = meetingsOf.map((list) => encodeBusy(solver, list, meetings, slotCount));
  const progress = meetingsOf.map((list, index) => encodeProgress(solver, busy[index]!, list.length, slotCount));
  const ends = busy.map((bySlot, index) => encodeBreakEnds(solver, problem, bySlot, progress[index]!));
  if (purpose === 'proving') encodeTables(solver, problem, busy);
  else encodeTableLimits(solver, problem, meetings, busy);
  if (problem.spread !== undefined) {
    const most = mostBreaks(problem, meetingsOf);
    const counted = ends.map((own, index) => {
      const highest = Math.min(most, Math.max(0, meetingsOf[index]!.length - 1));
      return countBreakEnds(solver, own, highest);
    });
    encodeSpread(solver, counted, problem.spread);
  }
  const unavoidableBreaks = findUnavoidableBreaks(problem, allowed) ?? new Int32Array(ends.length);
  return { solver, meetings, breakEnds: ends, unavoidableBreaks };
}

/** Whoever has at most one meeting has no break, and then nobody may have more than the spread. */
function mostBreaks({ spread, slots }: PairProblem, meetingsOf: readonly (readonly number[])[]): number {
  const hasBreakless = meetingsOf.some((list) => list.length <= 1);
  return spread !== undefined && hasBreakless ? spread : slots.length;
}

/** The slots of the last model found. */
export function readSlots(encoded: EncodedProblem): number[] {
  return encoded.meetings.map((bySlot) => [...bySlot].find(([, literal]) => encoded.solver.isTrue(literal))?.[0] ?? -1);
}
