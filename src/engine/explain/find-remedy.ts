import { groupIndices } from '../model/grouped-indices.js';
import type { Placement, Problem } from '../model/problem.js';
import { deepen } from '../repair/deepen.js';
import { findDisturbance } from '../repair/disturbance.js';
import { ExactSearch } from '../repair/exact-search.js';
import type { MeetingChange } from '../repair/repair-answer.js';
import { openCase, type RepairCase } from '../repair/repair-case.js';
import { allowedSlotsOf } from '../repair/standing-agenda.js';
import type { Binding, Remedy } from './explanation.js';
import { proposeRemedies } from './propose-remedies.js';

type Placements = readonly (Placement | null)[];

/** Partial agendas looked at for what moving others would do, and for whether a change of the mission suffices. */
const NODES = { moving: 300, changing: 120 };

/** The two who meet, their interpreter, and the people of one or two meetings more. */
const MOST_PEOPLE = 8;

/** Changes of the mission that are tried for one meeting: each means to compile the problem anew. */
const MOST_TRIED = 3;

/** Finds the smallest change that admits unplaced meetings to an agenda, by trying. */
export class RemedyFinder {
  private readonly standing: RepairCase;

  constructor(
    private readonly problem: Problem,
    private readonly placements: Placements,
    private readonly isStopped: () => boolean,
  ) {
    this.standing = openCase({ problem, published: placements, disruptions: [] });
  }

  /** Moving one other meeting; then a change of the mission; then moving more; or `null`. */
  find(meeting: number, bindings: readonly Binding[]): Remedy | null {
    const moving = this.tryMoving(meeting);
    if (moving !== null && moving.changes.length <= 2) return moving;
    for (const { change, problem, slot } of proposeRemedies(this.problem, meeting, bindings).slice(0, MOST_TRIED)) {
      if (this.isStopped()) break;
      const changed = openCase({ problem, published: this.placements, disruptions: [] });
      const changes = this.admit(withSlot(changed, meeting, slot), meeting, NODES.changing);
      if (changes !== null) return { change, changes };
    }
    return moving;
  }

  private tryMoving(meeting: number): Remedy | null {
    const changes = this.admit(this.standing, meeting, NODES.moving);
    if (changes === null) return null;
    const meetings = changes.map((change) => change.meeting).filter((one) => one !== meeting);
    return { change: meetings.length === 0 ? { kind: 'place' } : { kind: 'move-meetings', meetings }, changes };
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
    return findDisturbance(repairCase.problem, this.placements, repair.placements).changes;
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
