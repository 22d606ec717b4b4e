import { CoreGuidedBound } from '../../src/engine/bounds/core-guided.js';
import { type EncodedProblem, encodePairProblem } from '../../src/engine/bounds/encoding/encode-pair-problem.js';
import { type Literal, negate } from '../../src/engine/bounds/sat/literal.js';
import { toPairProblem } from '../../src/engine/bounds/to-pair-problem.js';
import type { Problem } from '../../src/engine/index.js';
import { entryAt } from './entry-at.js';

/** What is to be as little as possible: people whose day changes, or breaks and meetings moved together. */
export type ChangeMeasure = 'people' | 'breaks-and-moved';

const MOST_CONFLICTS = 20_000;

/**
 * The least that a complete agenda of a pair problem must differ from a published one, proven by the clause-learning
 * solver; `null` where there is no complete agenda, or the proof took too long.
 *
 * @param published per meeting its slot.
 */
export function proveFewestChanges(
  problem: Problem,
  published: readonly number[],
  measure: ChangeMeasure,
): number | null {
  const pair = toPairProblem(problem);
  if (pair === null) return null;
  const encoded = encodePairProblem(pair.problem);
  for (const [meeting, slot] of published.entries()) {
    const literal = encoded.meetings[meeting]?.get(slot);
    if (literal !== undefined) encoded.solver.suggest(literal);
  }
  const stays = encoded.meetings.map((bySlot, meeting) => bySlot.get(published[meeting] ?? -1));
  if (measure === 'people') return prove(encoded, encodePeople(encoded, problem, stays));
  const moved = stays.flatMap((literal): Literal[] => (literal === undefined ? [] : [negate(literal)]));
  const least = prove(encoded, [...encoded.breakEnds.flat(), ...moved]);
  // Whoever cannot stay is moved in every answer, which no literal has to say.
  return least === null ? null : least + stays.length - moved.length;
}

/** Per participant the literal "one of its meetings does not stay". */
function encodePeople(
  { solver }: EncodedProblem,
  { participants, meetings }: Problem,
  stays: readonly (Literal | undefined)[],
): Literal[] {
  const noticed = participants.map(() => 2 * solver.addVariable());
  for (const [meeting, { participants: pair }] of meetings.entries()) {
    const stay = stays[meeting];
    for (const participant of pair) {
      const literal = entryAt(noticed, participant);
      solver.addClause(stay === undefined ? [literal] : [literal, stay]);
    }
  }
  return noticed;
}

function prove({ solver }: EncodedProblem, costs: readonly Literal[]): number | null {
  const bound = new CoreGuidedBound(solver, [costs], [0]);
  for (;;) {
    const answer = bound.step({ conflicts: MOST_CONFLICTS });
    if (answer === 'satisfiable') return bound.lowerBound;
    if (answer === 'unknown' || solver.isRefuted) return null;
  }
}
