import type { Placement } from '../model/problem.js';
import { compareScores } from '../score/score.js';
import { type Disturbance, findDisturbance, listDropped, sumDroppedWeight } from './disturbance.js';
import { type AgendaMeasure, measureAgenda } from './measure-agenda.js';
import type { ProposalKind, RepairProposal } from './repair-answer.js';
import type { RepairCase } from './repair-case.js';

/** No repair that leaves out at most `mostDropped` disturbs fewer than `leastPeople`. */
export interface ProvenBound {
  readonly mostDropped: number;
  readonly leastPeople: number;
}

interface Candidate {
  readonly placements: readonly (Placement | null)[];
  readonly disturbance: Disturbance;
  readonly people: number;
  readonly droppedWeight: number;
  readonly measure: AgendaMeasure;
  readonly isWithinBudget: boolean;
  readonly isCancelOnly: boolean;
}

const MOST_PROPOSALS = 3;

/**
 * Picks, of all repairs found, those that are best at something: at most three that differ.
 *
 * @param cancelOnly the one among those found that only cancels, if there is one.
 */
export function chooseProposals(
  repairCase: RepairCase,
  found: readonly (readonly (Placement | null)[])[],
  cancelOnly: readonly (Placement | null)[] | null,
  bounds: readonly ProvenBound[],
  mostDisturbed: number,
): RepairProposal[] {
  const candidates = found.map((placements) => weigh(repairCase, placements, placements === cancelOnly, mostDisturbed));
  const chosen = new Map<Candidate, ProposalKind[]>();
  for (const [kind, candidate] of nameBest(candidates)) {
    const same = [...chosen.keys()].find((one) => isSame(one, candidate));
    if (same !== undefined) chosen.get(same)!.push(kind);
    else if (chosen.size < MOST_PROPOSALS) chosen.set(candidate, [kind]);
  }
  const before = measureAgenda(repairCase.compiled.problem, repairCase.published);
  return [...chosen]
    .sort(([one], [other]) => one.people - other.people || one.droppedWeight - other.droppedWeight)
    .map(([candidate, kinds]) => describe(repairCase, candidate, kinds, bounds, before));
}

function weigh(
  repairCase: RepairCase,
  placements: readonly (Placement | null)[],
  isCancelOnly: boolean,
  mostDisturbed: number,
): Candidate {
  const { problem, published, compiled } = repairCase;
  const disturbance = findDisturbance(problem, published, placements);
  const people = disturbance.participants.length + disturbance.interpreters.length;
  return {
    ...{ placements, disturbance, people, isCancelOnly },
    droppedWeight: sumDroppedWeight(repairCase, placements),
    measure: measureAgenda(compiled.problem, placements),
    isWithinBudget: people <= mostDisturbed,
  };
}

/** For each kind its best candidate, in order of how much an organiser would miss it. */
function nameBest(candidates: readonly Candidate[]): [ProposalKind, Candidate][] {
  const named: [ProposalKind, Candidate | undefined][] = [];
  const within = candidates.filter(({ isWithinBudget }) => isWithinBudget);
  const mostKept = leastBy(candidates, compareKept);
  const mostKeptWithin = leastBy(within, compareKept);
  named.push(['fewest-disturbed', leastBy(candidates, compareDisturbed)], ['most-kept', mostKept]);
  if (mostKept !== mostKeptWithin) named.push(['within-budget', mostKeptWithin]);
  named.push(['best-day', leastBy(within.length > 0 ? within : candidates, compareDays)]);
  named.push(['cancel-only', candidates.find(({ isCancelOnly }) => isCancelOnly)]);
  return named.filter((entry): entry is [ProposalKind, Candidate] => entry[1] !== undefined);
}

type Comparison = (one: Candidate, other: Candidate) => number;

const compareDays: Comparison = (one, other) =>
  compareScores(one.measure.score, other.measure.score) || one.people - other.people;

const compareDisturbed: Comparison = (one, other) =>
  one.people - other.people || one.droppedWeight - other.droppedWeight || compareDays(one, other);

const compareKept: Comparison = (one, other) =>
  one.droppedWeight - other.droppedWeight || one.people - other.people || compareDays(one, other);

/** The first of those that no other is better than. */
const leastBy = (candidates: readonly Candidate[], compare: Comparison): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (least, one) => (least === undefined || compare(one, least) < 0 ? one : least),
    undefined,
  );

const isSame = (one: Candidate, other: Candidate): boolean =>
  one === other || JSON.stringify(one.placements) === JSON.stringify(other.placements);

function describe(
  repairCase: RepairCase,
  candidate: Candidate,
  kinds: readonly ProposalKind[],
  bounds: readonly ProvenBound[],
  before: AgendaMeasure,
): RepairProposal {
  const { placements, disturbance, people, measure, isWithinBudget, droppedWeight } = candidate;
  const applying = bounds.filter(({ mostDropped }) => droppedWeight <= mostDropped);
  const leastDisturbed = Math.min(people, Math.max(0, ...applying.map(({ leastPeople }) => leastPeople)));
  return {
    kinds,
    placements,
    changes: disturbance.changes,
    disturbedParticipants: disturbance.participants,
    disturbedInterpreters: disturbance.interpreters,
    peopleDisturbed: people,
    leastDisturbed,
    isProvenMinimal: leastDisturbed === people,
    isWithinBudget,
    dropped: listDropped(repairCase, placements),
    score: measure.score,
    difference: {
      placed: measure.placed - before.placed,
      weight: measure.weight - before.weight,
      breaks: measure.breaks - before.breaks,
      idleSlots: measure.idleSlots - before.idleSlots,
    },
  };
}
