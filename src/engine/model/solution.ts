import type { Placement } from './problem.js';
import type { Refusal } from './refusal.js';

/** Whole numbers compared in this order; less is better. */
export interface Score {
  /** Hard rules broken. 0 in every answer. */
  readonly hard: number;
  /** Weight of the meetings left out, shortfalls below participants' minima, and unfairness between participants. */
  readonly medium: number;
  /** Breaks, meetings moved against the previous agenda, idle slots; see `score/weights.ts`. */
  readonly soft: number;
}

export interface Solution {
  /** `optimal` only where no agenda can be better; `feasible` says that every hard rule is kept, nothing more. */
  readonly status: 'optimal' | 'feasible';
  /** One entry per meeting of the problem; `null` where it was left out. */
  readonly placements: readonly (Placement | null)[];
  readonly score: Score;
  /** Runs of one or more slots without a meeting between two meetings of a participant on a day, summed over all. */
  readonly breaks: number;
  /** Slots inside those runs. */
  readonly idleSlots: number;
  /** Meetings that do not stand in their slot of the previous agenda; 0 without one. */
  readonly moved: number;
  /** Steps done: the same problem, seed and this many steps give this same answer, also after an early stop. */
  readonly steps: number;
  readonly seed: number;
  /** In order of meeting, one entry for each `null` among the placements of which no alternative is placed. */
  readonly unplaced: readonly UnplacedMeeting[];
}

/** The problem cannot be read as one; nothing was tried. */
export interface RefusedProblem {
  readonly status: 'refused';
  readonly refusals: readonly Refusal[];
}

export interface UnplacedMeeting {
  readonly meeting: number;
  readonly reason: UnplacedReason;
}

/** Why a meeting does not fit into the finished agenda. All slots are indices in time order. */
export type UnplacedReason =
  /** Sessions, lengths, pins and both absences leave no slot, whatever the others do. */
  | {
      readonly kind: 'no-allowed-slot';
      /** How many slots each rule forbids on its own. */
      readonly forbiddenSlots: Readonly<Record<SlotRuleKind, number>>;
    }
  /** A participant already has as many meetings as it may. */
  | { readonly kind: 'participant-full'; readonly participant: number; readonly maximumMeetings: number }
  /** No open table, or no interpreter, could serve this meeting in any allowed slot even if nobody else met. */
  | { readonly kind: 'nothing-to-meet-with'; readonly missing: 'table' | 'interpreter' }
  /** In every allowed slot at least one of the two is in another meeting. */
  | {
      readonly kind: 'participants-busy';
      readonly allowedSlots: readonly number[];
      /** Of the allowed slots, those in which the first, and the second, participant is busy. */
      readonly busySlots: readonly [readonly number[], readonly number[]];
    }
  /** Both are free in `slots`, but every suitable table is taken; one more table there would do. */
  | { readonly kind: 'no-table'; readonly slots: readonly number[] }
  /** Both and a table are free in `slots`, but every suitable interpreter is taken. */
  | { readonly kind: 'no-interpreter'; readonly slots: readonly number[]; readonly languagePairs: readonly number[] }
  /** Both and a table are free in `slots`, and so would be `interpreters`, but for the pauses and limits they have. */
  | {
      readonly kind: 'interpreters-resting';
      readonly slots: readonly number[];
      readonly interpreters: readonly number[];
    }
  /** Everything is free in `slots`, but they lie on the wrong side of a predecessor or a successor. */
  | { readonly kind: 'order'; readonly slots: readonly number[]; readonly meetings: readonly number[] }
  /** Everything is free in `slots`, but `participants` would have too many meetings in a row. */
  | { readonly kind: 'row'; readonly slots: readonly number[]; readonly participants: readonly number[] }
  /** Everything is free in `slots`, but `participants` could not come from, or reach, another venue in time. */
  | { readonly kind: 'transfer'; readonly slots: readonly number[]; readonly participants: readonly number[] }
  /** Everything is free in `slots`, but somebody would have more breaks than the spread between people allows. */
  | { readonly kind: 'spread'; readonly slots: readonly number[] };

/** The rules that look at one meeting and one slot alone. */
export type SlotRuleKind = 'availability' | 'session' | 'window' | 'length' | 'pinned-slot' | 'veto';

export interface SolveOptions {
  /** Any whole number; the low 32 bits count. */
  readonly seed: number;
  /** Moves to try. 0 gives the constructed agenda without any improvement. */
  readonly steps: number;
  /** Called now and then, and once at the end. */
  readonly onProgress?: (progress: Progress) => void;
  /** Asked every thousand or so steps; true ends the search with the best agenda so far. */
  readonly isStopped?: () => boolean;
  /** Per meeting a slot to begin with, or `null`; whatever fits of it is taken. Default: a greedy agenda. */
  readonly start?: readonly (number | null)[];
  /**
   * Called with the best agenda so far, soon after it was found and at the end of every round; may answer with a better
   * one, found elsewhere, to go on from with the next round. Answers are then no longer a function of seed and steps
   * alone.
   */
  readonly exchange?: (best: FoundAgenda) => FoundAgenda | null;
  /**
   * Asked now and then how many breaks complete agendas are known to have at least, so that less is not looked for.
   * Answers are then no longer a function of seed and steps alone.
   */
  readonly lowerBound?: () => number;
  /** Recompute and compare while searching: `step` after each accepted move, `move` also what an undo restores. */
  readonly selfCheck?: SelfCheckLevel;
}

/** An agenda that keeps every hard rule, as searches tell each other. */
export interface FoundAgenda {
  readonly score: Score;
  /** Per meeting its slot, or -1. */
  readonly slots: Int32Array;
  /** Per interpreter and slot (row by row) 1 where an interpreter with limits rests. */
  readonly rests: Uint8Array;
}

export type SelfCheckLevel = 'off' | 'step' | 'move';

/** The best agenda so far. */
export interface Progress {
  readonly placed: number;
  readonly meetings: number;
  readonly breaks: number;
  readonly idleSlots: number;
  readonly stepsDone: number;
  readonly steps: number;
}
