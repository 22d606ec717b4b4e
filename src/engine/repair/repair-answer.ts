import type { Placement, Problem } from '../model/problem.js';
import type { Score } from '../model/solution.js';

/** What can be done about the disruptions. Deterministic in (request, seed, steps) unless stopped. */
export interface Repair {
  readonly status: 'repaired';
  /** The problem with the disruptions in it: the proposals' indices are its indices. */
  readonly problem: Problem;
  /** One to three that differ, in order of people disturbed. */
  readonly proposals: readonly RepairProposal[];
  /**
   * No repair that keeps every meeting has fewer breaks and meetings moved, together: the gap of the best day. `null` where
   * there is no such repair, or nothing was proven, which takes few meetings, none of them left out or cancelled.
   */
  readonly leastChanges: number | null;
  /** Partial repairs that the exact search has looked at, and moves tried for a better day. */
  readonly nodes: number;
  readonly steps: number;
}

/**
 * What a proposal is best at. `fewest-disturbed`: nobody is disturbed without need, and as much as possible is kept for
 * those who are. `most-kept`: as little as possible is left out, and few are disturbed for it. `within-budget`: the same
 * under the budget, where `most-kept` is beyond it. `best-day`: the best day found, in breaks and meetings moved, with
 * as much kept; of the wishes left out before, those of people disturbed anyway may come in. `cancel-only`: whatever
 * cannot take place as published is cancelled, and nothing else changes.
 */
export type ProposalKind = 'fewest-disturbed' | 'most-kept' | 'within-budget' | 'best-day' | 'cancel-only';

export interface RepairProposal {
  /** Everything that this proposal is best at, the most telling first. */
  readonly kinds: readonly ProposalKind[];
  /** One entry per meeting of the disrupted problem. */
  readonly placements: readonly (Placement | null)[];
  /** In order of meeting; applied to the published agenda they give `placements`. */
  readonly changes: readonly MeetingChange[];
  /** Whose meetings change in slot or table, come in or drop out; ascending. */
  readonly disturbedParticipants: readonly number[];
  /** Whose service changes in slot, table or meeting; ascending. */
  readonly disturbedInterpreters: readonly number[];
  /** Both together. */
  readonly peopleDisturbed: number;
  /** No repair that leaves out as little weight, of what was published or asked for, disturbs fewer people. */
  readonly leastDisturbed: number;
  readonly isProvenMinimal: boolean;
  readonly isWithinBudget: boolean;
  /** Meetings published, or asked for by a disruption, that do not take place; cancelled ones apart. Ascending. */
  readonly dropped: readonly number[];
  /** Of the disrupted problem, the published agenda being the previous one. */
  readonly score: Score;
  /** Against the published agenda: meetings, their weight, breaks and idle slots more or, if negative, less. */
  readonly difference: AgendaDifference;
}

export interface MeetingChange {
  readonly meeting: number;
  readonly before: Placement | null;
  readonly after: Placement | null;
}

export interface AgendaDifference {
  readonly placed: number;
  readonly weight: number;
  readonly breaks: number;
  readonly idleSlots: number;
}
