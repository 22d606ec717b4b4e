import { groupIndices } from '../model/grouped-indices.js';
import type { Problem } from '../model/problem.js';
import { deepen } from '../repair/deepen.js';
import { findDisturbance } from '../repair/disturbance.js';
import { ExactSearch } from '../repair/exact-search.js';
import type { MeetingChange } from '../repair/repair-answer.js';
import { openCase, type RepairCase } from '../repair/repair-case.js';
import { allowedSlotsOf } from '../repair/standing-agenda.js';
import type { Remedy, RemedyChange } from './explanation.js';
import type { ChangedMission } from './mission-changes.js';
import type { PlacedAgenda } from './placed-agenda.js';
import type { ProposedRemedy, RemedyProposer } from './propose-remedies.js';

/** Partial agendas looked at for what moving others would do, and for whether a change of the mission suffices. */
const NODES = { moving: 300, changing: 120 };

/** The two who meet, their interpreter, and the people of one or two meetings more. */
const MOST_PEOPLE = 8;

/** Changes of the mission that are tried for one meeting: each means to compile the problem anew. */
const MOST_TRIED = 3;

/** Pairs of changes likewise. */
const MOST_PAIRS_TRIED = 4;

/** Finds the smallest change that admits unplaced meetings to an agenda, by trying. */
export class RemedyFinder {
  private readonly standing: RepairCase;

  constructor(
    private readonly agenda: PlacedAgenda,
    private readonly begunSlots: number,
    private readonly isStopped: () => boolean,
  ) {
    this.standing = this.caseOf(agenda.problem);
  }

  /**
   * Moving one other meeting; then a change of the mission in the slot it is made for; then moving more; then such a
   * change with the meeting elsewhere; then two changes; or `null`.
   */
  find(meeting: number, proposer: RemedyProposer): Remedy | null {
    const moving = this.tryMoving(meeting);
    if (moving !== null && moving.changes.length <= 2) return moving;
    const singles = proposer.proposeSingles().slice(0, MOST_TRIED);
    return (
      this.tryEach(meeting, singles) ??
      moving ??
      this.tryAlone(
        meeting,
        singles.flatMap(({ parts }) => parts),
      ) ??
      this.tryPairs(meeting, proposer)
    );
  }

  private tryMoving(meeting: number): Remedy | null {
    const changes = this.admit(this.standing, meeting, NODES.moving);
    if (changes === null) return null;
    const meetings = changes.map((change) => change.meeting).filter((one) => one !== meeting);
    const take: RemedyChange = meetings.length === 0 ? { kind: 'place' } : { kind: 'move-meetings', meetings };
    return { takes: [take], changes };
  }

  /** Two changes; or one of them, where it turns out to do alone in some other slot. */
  private tryPairs(meeting: number, proposer: RemedyProposer): Remedy | null {
    for (const pair of proposer.proposePairs().slice(0, MOST_PAIRS_TRIED)) {
      const remedy = this.tryEach(meeting, [pair]);
      if (remedy === null) continue;
      return this.tryAlone(meeting, pair.parts) ?? remedy;
    }
    return null;
  }

  /** The first of the changes that does with the meeting in whatever slot, such as that of a meeting which makes room. */
  private tryAlone(meeting: number, parts: readonly ChangedMission[]): Remedy | null {
    for (const { change, problem } of parts) {
      if (this.isStopped()) return null;
      const changes = this.admit(this.caseOf(problem), meeting, NODES.changing);
      if (changes !== null) return { takes: [change], changes };
    }
    return null;
  }

  /** The first of the remedies that does. */
  private tryEach(meeting: number, proposed: readonly ProposedRemedy[]): Remedy | null {
    for (const { parts, problem, slot } of proposed) {
      if (this.isStopped()) return null;
      const changes = this.admit(withSlot(this.caseOf(problem), meeting, slot), meeting, NODES.changing);
      if (changes !== null) return { takes: parts.map(({ change }) => change), changes };
    }
    return null;
  }

  private caseOf(problem: Problem): RepairCase {
    const { begunSlots } = this;
    return openCase({ problem, published: this.agenda.placements, disruptions: [], begunSlots });
  }

  /** The changes with which the meeting takes place and nothing else is left out, few people noticing; or `null`. */
  private admit(repairCase: RepairCase, meeting: number, nodes: number): readonly MeetingChange[] | null {
    const isLeftOver = repairCase.isLeftOver.slice();
    isLeftOver[meeting] = 0;
    const asking: RepairCase = { ...repairCase, isLeftOver, toPlace: [{ meeting, why: 'asked-for' }] };
    const search = new ExactSearch(asking, this.isStopped);
    const limits = { leastPeople: 2, mostPeople: MOST_PEOPLE, mostDropped: 0, leastDropped: 0, nodes };
    const { repair } = deepen(search, limits);
    if (repair?.placements[meeting] === null || repair === null) return null;
    return findDisturbance(repairCase.problem, this.agenda.placements, repair.placements).changes;
  }
}

/** The case with this slot as the only one that the meeting may take, if it may. */
function withSlot(repairCase: RepairCase, meeting: number, slot: number): RepairCase {
  const { compiled } = repairCase;
  const allowed = compiled.problem.meetings.map((_, one) => {
    const slots = allowedSlotsOf(compiled, one);
    return one === meeting ? slots.filter((other) => other === slot) : slots;
  });
  return { ...repairCase, compiled: { ...compiled, allowedSlots: groupIndices(allowed) } };
}
