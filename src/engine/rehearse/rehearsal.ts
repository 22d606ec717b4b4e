import type { Placement, Problem } from '../model/problem.js';

/** One day of an agenda that is to be played many times. Indices as in `problem`. */
export interface RehearsalRequest {
  readonly problem: Problem;
  /** One entry per meeting; null: it has no place. */
  readonly agenda: readonly (Placement | null)[];
  /** As in the slots of the problem. */
  readonly day: number;
  readonly rates: RehearsalRates;
  readonly rounds: number;
  /** People whom one repair may disturb; null: as many as it takes. */
  readonly mostDisturbed: number | null;
}

/** How much goes wrong: what is drawn for everybody who has a meeting on the day. */
export interface RehearsalRates {
  /** Share, from 0 to 1, of those who do not come at all. */
  readonly noShowShare: number;
  /** Share of the others who come late. */
  readonly lateShare: number;
  /** By how much those are late, on average; most of them less, a few much more. */
  readonly meanLateMinutes: number;
}

export interface RehearsalOptions {
  /** Any whole number; the low 32 bits count. */
  readonly seed: number;
  /** Work of one repair, as of `repair`. */
  readonly steps: number;
  /** After each round, with how many are played and how many there are. */
  readonly onProgress?: (played: number, rounds: number) => void;
  /** Asked after each round; true ends the rehearsal without a report. */
  readonly isStopped?: () => boolean;
}

/** How the plan held. Deterministic in (request, seed, steps). */
export interface RehearsalReport {
  readonly rounds: number;
  /** Meetings that the day has. */
  readonly meetings: number;
  /** One entry per round, in the order in which they were played. */
  readonly outcomes: readonly RoundOutcome[];
  /** Slots of the day, and tables and interpreters that serve on it, in the order of their indices. */
  readonly slots: readonly Wear[];
  readonly tables: readonly Wear[];
  readonly interpreters: readonly Wear[];
  /** Participants who have meetings on the day; of their meetings only those that others made them lose are lost. */
  readonly participants: readonly Wear[];
  /** What was tried with the same absences, the most helpful first. */
  readonly helps: readonly Help[];
}

/** One play of the day. */
export interface RoundOutcome {
  /** Meetings that took place, and those that would have without any repair. */
  readonly held: number;
  readonly heldUnrepaired: number;
  readonly noShows: number;
  readonly late: number;
  /** People who were there and whose day changed, each counted once: participants and interpreters. */
  readonly disturbed: number;
  /** Minutes that participants sat at a table waiting for somebody who did not come in time. */
  readonly waitedMinutes: number;
}

/** How often something lost what it was planned for, over all rounds. */
export interface Wear {
  readonly index: number;
  /** Meetings planned for it in one round. */
  readonly planned: number;
  /** Meetings planned for it that did not take place anywhere, in all rounds together. */
  readonly lost: number;
}

/** Something the mission could have more of. */
type HelpKind = 'one-more-table' | 'one-more-interpreter' | 'no-budget';

export interface Help {
  readonly kind: HelpKind;
  /** Of what the interpreter interprets: as that of this one; null for other kinds. */
  readonly likeInterpreter: number | null;
  /** Meetings held, in all rounds together; to be held against the sum of the outcomes. */
  readonly held: number;
}
