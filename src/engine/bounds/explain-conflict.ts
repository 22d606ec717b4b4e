import { findAllowedSlots } from './allowed-slots.js';
import { type ConflictFact, factsAbout, listFacts, restrictToFacts } from './conflict-facts.js';
import { encodePairProblem } from './encoding/encode-pair-problem.js';
import { listMeetingsOf, type PairProblem } from './pair-problem.js';
import { refuteCheaply } from './refute-cheaply.js';

/** Why not all meetings can take place. */
export interface Conflict {
  /** Cannot all be kept together. */
  readonly facts: readonly ConflictFact[];
  /** Whether doing without any single one of them was shown to leave an answer. */
  readonly isMinimal: boolean;
}

/** Conflicts of the solver after which a set of facts counts as not shown to be contradictory. */
const MOST_SOLVER_CONFLICTS = 3000;

/**
 * Reduces an infeasible problem to facts that contradict each other, dropping what the contradiction does not need:
 * in halves first, one by one in the end.
 *
 * @param isStopped asked now and then; true ends the reduction with what is left.
 */
export function explainConflict(problem: PairProblem, isStopped: () => boolean = () => false): Conflict {
  const reduction = new Reduction(problem, isStopped);
  let facts: readonly ConflictFact[] = findSuspects(problem, reduction);
  for (const kind of KINDS) {
    facts = reduction.reduce(
      facts,
      facts.filter((fact) => fact.kind === kind),
    );
    facts = withoutIrrelevant(problem, facts);
  }
  // Without a fact breaks may be spread less evenly, so what was needed at first may not be needed in the end.
  if (facts.some(({ kind }) => kind === 'spread')) facts = reduction.settle(facts);
  return { facts, isMinimal: reduction.isMinimal };
}

/** Facts to begin with, contradictory and as few as a first look finds. */
function findSuspects(problem: PairProblem, reduction: Reduction): ConflictFact[] {
  const facts = listFacts(problem);
  const crowded = refuteCheaply(problem);
  if (crowded !== null) return factsAbout(facts, new Set(crowded));
  const local = facts.filter(({ kind }) => kind !== 'spread' && kind !== 'tables');
  const circle = listCircles(problem).find((meetings) => reduction.contradict(factsAbout(local, meetings)));
  return circle === undefined ? facts : factsAbout(local, circle);
}

/** Per participant its meetings and those of its partners that have no choice, the fewest first. */
function listCircles(problem: PairProblem): Set<number>[] {
  const allowed = findAllowedSlots(problem);
  const meetingsOf = listMeetingsOf(problem);
  const circles = meetingsOf.map((meetings) => {
    const partners = meetings.flatMap((meeting) => problem.meetings[meeting]!.participants);
    const settled = partners.flatMap((partner) => meetingsOf[partner]!.filter((one) => allowed[one]!.length === 1));
    return new Set([...meetings, ...settled]);
  });
  return circles.sort((one, other) => one.size - other.size);
}

/** In the order of trying to do without them: what makes the rest easiest to decide comes first. */
const KINDS = [
  'spread',
  'tables',
  'meeting',
  'order',
  'participant',
  'absence',
  'session',
  'fixed-slot',
  'forbidden-slots',
] as const satisfies readonly ConflictFact['kind'][];

class Reduction {
  isMinimal = true;
  private wasDecided = true;

  constructor(
    private readonly problem: PairProblem,
    private readonly isStopped: () => boolean,
  ) {}

  /** Drops as many of the candidates as it can. */
  reduce(facts: readonly ConflictFact[], candidates: readonly ConflictFact[]): readonly ConflictFact[] {
    if (candidates.length === 0) return facts;
    const dropped = new Set(candidates);
    const fewer = facts.filter((fact) => !dropped.has(fact));
    if (this.contradict(fewer)) return fewer;
    if (candidates.length === 1) {
      this.isMinimal &&= this.wasDecided;
      return facts;
    }
    const middle = candidates.length >> 1;
    return this.reduce(this.reduce(facts, candidates.slice(0, middle)), candidates.slice(middle));
  }

  /** Tries to do without each fact by itself, again and again until none can be missed. */
  settle(facts: readonly ConflictFact[]): readonly ConflictFact[] {
    this.isMinimal = true;
    const fewer = facts.reduce((left, fact) => this.reduce(left, [fact]), facts);
    return fewer.length === facts.length ? facts : this.settle(fewer);
  }

  /** Whether the facts were shown to contradict each other. */
  contradict(facts: readonly ConflictFact[]): boolean {
    this.wasDecided = false;
    if (this.isStopped()) return false;
    const restricted = restrictToFacts(this.problem, facts);
    if (refuteCheaply(restricted) !== null) return true;
    const limits = { conflicts: MOST_SOLVER_CONFLICTS, isStopped: this.isStopped };
    const answer = encodePairProblem(restricted).solver.solve([], limits);
    this.wasDecided = answer !== 'unknown';
    return answer === 'unsatisfiable';
  }
}

/** What speaks of participants that are in none of the meetings left, or of meetings that are not left. */
function withoutIrrelevant(problem: PairProblem, facts: readonly ConflictFact[]): readonly ConflictFact[] {
  const meetings = new Set(facts.flatMap((fact) => (fact.kind === 'meeting' ? [fact.meeting] : [])));
  const present = new Set([...meetings].flatMap((meeting) => problem.meetings[meeting]!.participants));
  return factsAbout(facts, meetings).filter((fact) => !('participant' in fact) || present.has(fact.participant));
}
