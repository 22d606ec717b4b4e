import { alternativesOf } from '../constraints/alternatives.js';
import type { Placement, Problem } from '../model/problem.js';
import type { Refusal } from '../model/refusal.js';
import type { RefusedProblem } from '../model/solution.js';
import { checkRepair } from '../repair/check-repair.js';
import type { AgendaExplanation, ExplainedMeeting } from './explanation.js';
import { explainDays } from './explain-days.js';
import { findBindings } from './find-bindings.js';
import { RemedyFinder } from './find-remedy.js';
import { PlacedAgenda } from './placed-agenda.js';
import { RemedyProposer } from './propose-remedies.js';
import { scoreByConstraint } from './score-by-constraint.js';

export interface ExplainOptions {
  /** Meetings to look for a remedy for, in order of meeting; default 100. The others get their bindings alone. */
  readonly mostRemedies?: number;
  /** Slots before this index have begun: nothing can be placed there any more, nor moved from there. Default 0. */
  readonly begunSlots?: number;
  /** Asked now and then in either part of the work; true ends that part with what it has found. */
  readonly isStopped?: (part: ExplainPart) => boolean;
}

export type ExplainPart = 'remedies' | 'days';

const MOST_REMEDIES = 100;

/**
 * Explains a finished agenda of a problem: why meetings are left out and the smallest change that admits each (found by
 * trying), why days have breaks, and what every constraint costs. Deterministic unless stopped.
 *
 * @param placements one entry per meeting; nobody and nothing in two meetings at a time. Other rules may be broken.
 */
export function explainAgenda(
  problem: Problem,
  placements: readonly (Placement | null)[],
  { mostRemedies = MOST_REMEDIES, begunSlots = 0, isStopped = () => false }: ExplainOptions = {},
): AgendaExplanation | RefusedProblem {
  const refusals = checkRepair({ problem, published: placements, disruptions: [] });
  if (refusals.length > 0) return { status: 'refused', refusals: refusals.map(inOwnWords) };
  const agenda = new PlacedAgenda(problem, placements);
  const fewestBreaks = Math.min(...problem.participants.map((_, participant) => agenda.breaksOf(participant)));
  const areRemediesStopped = (): boolean => isStopped('remedies');
  const finder = new RemedyFinder(agenda, begunSlots, areRemediesStopped);
  const unplaced = listUnplaced(problem, placements).map((meeting, position): ExplainedMeeting => {
    const bindings = findBindings(agenda, meeting, fewestBreaks, begunSlots);
    const isTried = position < mostRemedies && !areRemediesStopped();
    return {
      meeting,
      bindings,
      remedy: isTried ? finder.find(meeting, new RemedyProposer(agenda, fewestBreaks, meeting, bindings)) : null,
    };
  });
  return {
    status: 'explained',
    unplaced,
    days: explainDays(agenda, { fewestBreaks, begunSlots, isStopped: () => isStopped('days') }),
    score: scoreByConstraint(problem, placements),
  };
}

/** What a repair calls published is here called by its own name. */
const inOwnWords = (refusal: Refusal): Refusal => ({
  ...refusal,
  path: refusal.path.replace(/^published\b/u, 'placements'),
});

/** Meetings that do not take place, alternatives to those that do apart. */
function listUnplaced(problem: Problem, placements: readonly (Placement | null)[]): number[] {
  const setOf = alternativesOf(problem);
  const settled = new Set([...setOf].filter((set, meeting) => set >= 0 && placements[meeting] !== null));
  return [...problem.meetings.keys()].filter(
    (meeting) => placements[meeting] === null && !settled.has(setOf[meeting]!),
  );
}
