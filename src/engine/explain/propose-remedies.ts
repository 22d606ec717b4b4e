import type { Problem } from '../model/problem.js';
import type { Binding, BindingKind, RemedyChange } from './explanation.js';
import { bindingsAt } from './find-bindings.js';
import { type ChangedMission, changesAgainst } from './mission-changes.js';
import type { PlacedAgenda } from './placed-agenda.js';

/** A change of the mission that may admit the meeting, or two, and the mission with them. */
export interface ProposedRemedy {
  /** Each change alone; the lighter first. */
  readonly parts: readonly ChangedMission[];
  /** The mission with all of them. */
  readonly problem: Problem;
  /** Where the meeting would take place. */
  readonly slot: number;
}

/** How much each asks of people: a table is found sooner than an interpreter, and a wish given up last. */
const WEIGHT: Readonly<Record<RemedyChange['kind'], number>> = {
  place: 0,
  'move-meetings': 1,
  'add-table': 2,
  'make-available': 3,
  'lengthen-row': 4,
  'raise-maximum': 5,
  'add-interpreter': 6,
  'relax-meeting': 7,
};

/** Slots, those with fewest obstacles first, in which pairs of changes are made up. */
const MOST_SLOTS = 6;

/** Makes up changes of the mission against what keeps one unplaced meeting out. */
export class RemedyProposer {
  constructor(
    private readonly agenda: PlacedAgenda,
    private readonly fewestBreaks: number,
    private readonly meeting: number,
    private readonly bindings: readonly Binding[],
  ) {}

  /** One change for each thing that keeps the meeting out, in the slot where least else does; the most promising first. */
  proposeSingles(): ProposedRemedy[] {
    const { bindings, meeting, agenda } = this;
    const proposed = bindings.flatMap(({ kind, slots }) => {
      const slot = slots.reduce((best, one) => (this.kindsAt(one).length < this.kindsAt(best).length ? one : best));
      return changesAgainst(kind, agenda.problem, meeting, slot).map((part) => this.judge([part], part.problem, slot));
    });
    return sortOut(proposed);
  }

  /** Two changes against what keeps the meeting out of a slot together; the most promising first. */
  proposePairs(): ProposedRemedy[] {
    const slots = [...this.agenda.problem.slots.keys()]
      .filter((slot) => this.kindsAt(slot).length > 0)
      .sort((one, other) => this.kindsAt(one).length - this.kindsAt(other).length || one - other);
    return sortOut(slots.slice(0, MOST_SLOTS).flatMap((slot) => this.pairsAt(slot)));
  }

  private pairsAt(slot: number): JudgedRemedy[] {
    const { meeting, agenda } = this;
    const changed = this.kindsAt(slot).flatMap((kind) =>
      changesAgainst(kind, agenda.problem, meeting, slot).map((part) => ({ kind, part })),
    );
    return changed.flatMap(({ part: one }, position) =>
      changed.slice(position + 1).flatMap(({ kind, part: other }) =>
        changesAgainst(kind, one.problem, meeting, slot)
          .filter(({ change }) => isSame(change, other.change))
          .map((both) => this.judge([one, other], both.problem, slot)),
      ),
    );
  }

  private kindsAt(slot: number): BindingKind[] {
    return this.bindings.filter(({ slots }) => slots.includes(slot)).map(({ kind }) => kind);
  }

  /** @param problem the mission with all the changes. */
  private judge(changes: readonly ChangedMission[], problem: Problem, slot: number): JudgedRemedy {
    const left = bindingsAt(this.agenda.under(problem), this.meeting, slot, this.fewestBreaks);
    const parts = [...changes].sort((one, other) => WEIGHT[one.change.kind] - WEIGHT[other.change.kind]);
    return {
      remedy: { parts, problem, slot },
      obstacles: left.length,
      isProgress: left.length < this.kindsAt(slot).length,
      weight: parts.reduce((sum, { change }) => sum + WEIGHT[change.kind], 0),
    };
  }
}

interface JudgedRemedy {
  readonly remedy: ProposedRemedy;
  /** What still keeps the meeting out of the slot: nothing, or what moving others may be a help against. */
  readonly obstacles: number;
  /** Whether that is less than before. */
  readonly isProgress: boolean;
  readonly weight: number;
}

/** Those that help at all, each once, the most promising first. */
function sortOut(judged: readonly JudgedRemedy[]): ProposedRemedy[] {
  const sorted = judged
    .filter(({ isProgress }) => isProgress)
    .sort((one, other) => one.obstacles - other.obstacles || one.weight - other.weight);
  const byChanges = new Map<string, ProposedRemedy>();
  for (const { remedy } of sorted) {
    const key = JSON.stringify(remedy.parts.map(({ change }) => change));
    if (!byChanges.has(key)) byChanges.set(key, remedy);
  }
  return [...byChanges.values()];
}

const isSame = (one: RemedyChange, other: RemedyChange): boolean => JSON.stringify(one) === JSON.stringify(other);
