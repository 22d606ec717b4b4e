import type { Meeting, Participant, Pins, Placement, Problem } from '../model/problem.js';

/** A published agenda, what has come up, and what must not be touched. Indices as in `problem`. */
export interface RepairRequest {
  /** The mission as it was when the agenda was published. */
  readonly problem: Problem;
  /** One entry per meeting of the problem; `null`: it does not take place. */
  readonly published: readonly (Placement | null)[];
  /** What has come up, in this order. */
  readonly disruptions: readonly Disruption[];
  /** Slots before this index have begun or are over: nothing leaves them and nothing enters. Default 0. */
  readonly begunSlots?: number;
  /** Slots before this index are inside the freeze window: likewise, but for released meetings. Default: those begun. */
  readonly frozenSlots?: number;
  /** Meetings that may leave and enter the freeze window, released by hand. Those added or pinned anew are so anyway. */
  readonly released?: readonly number[];
  /** The disturbance budget: people that a repair may disturb. Default: no limit. Proposals beyond it say so. */
  readonly mostDisturbed?: number;
}

/**
 * Something that has come up. Being late, not showing up and being gone are all absences; they differ in the slots. A
 * pin that an absence makes impossible is released.
 */
export type Disruption =
  | { readonly kind: 'participants-away'; readonly participants: readonly number[]; readonly slots: readonly number[] }
  | { readonly kind: 'table-closed'; readonly table: number; readonly slots: readonly number[] }
  | { readonly kind: 'interpreter-away'; readonly interpreter: number; readonly slots: readonly number[] }
  /** Both participants, the table and the interpreter stay where they are for these slots as well. */
  | { readonly kind: 'meeting-overruns'; readonly meeting: number; readonly slots: readonly number[] }
  | { readonly kind: 'meeting-cancelled'; readonly meeting: number }
  /** Walks in; gets the next index after the participants there are. */
  | { readonly kind: 'participant-added'; readonly participant: Participant }
  /** Is to take place as well; gets the next index after the meetings there are. */
  | { readonly kind: 'meeting-added'; readonly meeting: Meeting }
  /** Moved or placed by hand: these pins take the place of the meeting's own. */
  | { readonly kind: 'meeting-pinned'; readonly meeting: number; readonly pinned: Pins };

export interface RepairOptions {
  /** Any whole number; the low 32 bits count. */
  readonly seed: number;
  /** How much work: moves of the search for a better day; the exact search tries a partial repair for every tenth. */
  readonly steps: number;
  /** Asked now and then; true ends the work with the proposals found so far. */
  readonly isStopped?: () => boolean;
}
