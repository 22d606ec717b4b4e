import type { Placement } from '../model/problem.js';
import type { RefusedProblem } from '../model/solution.js';
import type { Agenda } from '../search/agenda.js';
import { findBetterDays } from './better-day.js';
import { cancelOnly } from './cancel-only.js';
import { checkRepair } from './check-repair.js';
import { chooseProposals, type ProvenBound } from './choose-proposals.js';
import { deepen } from './deepen.js';
import { sumDroppedWeight } from './disturbance.js';
import { ExactSearch, type FoundRepair } from './exact-search.js';
import type { Repair } from './repair-answer.js';
import { openCase, type RepairCase } from './repair-case.js';
import type { RepairOptions, RepairRequest } from './repair-request.js';
import { openAgenda } from './standing-agenda.js';

/** A partial repair costs about as much as so many moves of the search. */
const STEPS_PER_NODE = 10;

/** Shares of the nodes for each question, of what the ones before have left. */
const SHARE = { fewest: 0.3, everything: 0.5, leastLoss: 0.4, withinBudget: 0.4, rest: 1 };

const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Makes up to three proposals that mend a published agenda: who must be disturbed at least, what it takes to keep every
 * meeting, and the best day. The frozen part is never touched. Deterministic in (request, seed, steps); a stop gives the
 * proposals found so far, and there is nearly always one: only cancelling.
 */
export function repair(request: RepairRequest, options: RepairOptions): Repair | RefusedProblem {
  const refusals = checkRepair(request);
  if (refusals.length > 0) return { status: 'refused', refusals };
  return new RepairWork(openCase(request), request.mostDisturbed ?? Number.POSITIVE_INFINITY, options).run();
}

class RepairWork {
  private readonly search: ExactSearch;
  private readonly agenda: Agenda;
  private readonly found: (readonly (Placement | null)[])[] = [];
  private readonly bounds: ProvenBound[] = [];
  /** So much weight is lost whatever is done. */
  private readonly leastDropped: number;
  private nodesLeft: number;
  private steps = 0;
  private leastChanges: number | null = null;

  constructor(
    private readonly repairCase: RepairCase,
    private readonly mostDisturbed: number,
    private readonly options: RepairOptions,
  ) {
    this.search = new ExactSearch(repairCase, options.isStopped ?? (() => false));
    this.agenda = openAgenda(repairCase);
    this.leastDropped = weighUnplaceable(repairCase);
    this.nodesLeft = Math.ceil(options.steps / STEPS_PER_NODE);
  }

  run(): Repair {
    const { repairCase, search, mostDisturbed, leastDropped, bounds } = this;
    const cancelled = cancelOnly(repairCase, this.agenda);
    if (cancelled !== null) this.found.push(cancelled);
    const fewest = this.ask({ mostDropped: NO_LIMIT }, SHARE.fewest);
    const leastPeople = fewest?.people ?? 0;
    const kept = isAtMost(fewest, leastDropped)
      ? fewest
      : this.ask({ mostDropped: leastDropped, leastPeople }, SHARE.everything);
    if (kept === null) this.askForLeastLoss();
    if (!isWithin(kept, mostDisturbed) && isWithin(fewest, mostDisturbed)) this.askWithinBudget(fewest);
    this.findBetterDay(kept ?? fewest);
    if (kept === null) this.ask({ mostDropped: this.leastLoss, leastPeople }, SHARE.rest);
    return {
      status: 'repaired',
      problem: repairCase.problem,
      proposals: chooseProposals(repairCase, this.found, cancelled, bounds, mostDisturbed),
      leastChanges: this.leastChanges,
      nodes: search.nodes,
      steps: this.steps,
    };
  }

  /** How few people must be disturbed for leaving out so much at most. */
  private ask(
    { mostDropped, leastPeople = 0 }: { readonly mostDropped: number; readonly leastPeople?: number },
    share: number,
  ): FoundRepair | null {
    const { search, bounds, leastDropped } = this;
    const { repair: found, leastPeople: proven } = this.spend(share, (nodes) =>
      deepen(search, {
        ...{ mostDropped, nodes, mostPeople: NO_LIMIT },
        leastDropped: mostDropped === NO_LIMIT ? leastDropped : mostDropped,
        leastPeople: Math.max(leastPeople, search.inevitablyDisturbed),
      }),
    );
    bounds.push({ mostDropped, leastPeople: proven });
    return this.keep(found);
  }

  /** However many are disturbed: how little can be left out. */
  private askForLeastLoss(): void {
    this.askFor(NO_LIMIT, this.leastLoss - 1, SHARE.leastLoss);
  }

  /** As much as the budget permits. */
  private askWithinBudget(fewest: FoundRepair): void {
    this.askFor(this.mostDisturbed, fewest.droppedWeight - 1, SHARE.withinBudget);
  }

  private askFor(mostPeople: number, mostDropped: number, share: number): void {
    const { search, leastDropped } = this;
    if (search.isStopped) return;
    this.keep(this.spend(share, (nodes) => search.run({ mostPeople, mostDropped, leastDropped, nodes })).found);
  }

  private findBetterDay(start: FoundRepair | null): void {
    const from = start?.placements ?? this.found[0];
    if (from === undefined || this.search.isStopped) return;
    const { days, leastChanges, steps } = findBetterDays(this.repairCase, this.agenda, from, this.options);
    this.found.push(...days);
    this.leastChanges = leastChanges;
    this.steps = steps;
  }

  /** The least weight left out by anything found so far. */
  private get leastLoss(): number {
    return Math.min(...this.found.map((placements) => sumDroppedWeight(this.repairCase, placements)));
  }

  private keep(found: FoundRepair | null): FoundRepair | null {
    if (found !== null) this.found.push(found.placements);
    return found;
  }

  private spend<Answer>(share: number, question: (nodes: number) => Answer): Answer {
    const before = this.search.nodes;
    const answer = question(Math.ceil(this.nodesLeft * share));
    this.nodesLeft = Math.max(0, this.nodesLeft - (this.search.nodes - before));
    return answer;
  }
}

const isAtMost = (found: FoundRepair | null, droppedWeight: number): found is FoundRepair =>
  found !== null && found.droppedWeight <= droppedWeight;

const isWithin = (found: FoundRepair | null, people: number): found is FoundRepair =>
  found !== null && found.people <= people;

/** Weight of meetings published or asked for that have no place whatever the others do, and no alternative. */
function weighUnplaceable({ compiled, toPlace, setOf }: RepairCase): number {
  return toPlace.reduce((sum, { meeting }) => {
    const hasPlace = compiled.allowedSlots.start[meeting + 1]! > compiled.allowedSlots.start[meeting]!;
    return hasPlace || setOf[meeting]! >= 0 ? sum : sum + compiled.weight[meeting]!;
  }, 0);
}
