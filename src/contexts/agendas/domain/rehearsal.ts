import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { AgendaVersionId } from './agenda-version.js';

export type RehearsalId = Id<'Rehearsal'>;

/** How much goes wrong in a rehearsal, how often it is played, and what a repair may cost. */
export interface RehearsalTerms {
  /** From 0 to 1: who does not come at all. */
  readonly noShowShare: number;
  /** Of those who come, from 0 to 1: who is late. */
  readonly lateShare: number;
  readonly meanLateMinutes: number;
  readonly rounds: number;
  /** People whom one repair may disturb; null: as many as it takes. */
  readonly mostDisturbed: number | null;
}

/** How often something lost what it was planned for, over all rounds. */
export interface WearOf<Thing> {
  readonly id: Thing;
  readonly planned: number;
  readonly lost: number;
}

/** What would have helped, tried with the same absences. */
export interface RehearsalHelp {
  readonly kind: 'one-more-table' | 'one-more-interpreter' | 'no-budget';
  readonly likeInterpreterId: Id<'Interpreter'> | null;
  /** Meetings held, in all rounds together. */
  readonly held: number;
}

/** How the plan held. */
export interface RehearsalReport {
  readonly rounds: number;
  /** Meetings that the day has. */
  readonly meetings: number;
  readonly outcomes: readonly {
    readonly held: number;
    readonly heldUnrepaired: number;
    readonly noShows: number;
    readonly late: number;
    readonly disturbed: number;
    readonly waitedMinutes: number;
  }[];
  readonly slots: readonly WearOf<Id<'Slot'>>[];
  readonly tables: readonly WearOf<Id<'Table'>>[];
  readonly interpreters: readonly WearOf<Id<'Interpreter'>>[];
  readonly participants: readonly WearOf<ParticipationId>[];
  readonly helps: readonly RehearsalHelp[];
}

/** The playing of one day of a version, many times. */
export interface Rehearsal {
  readonly id: RehearsalId;
  readonly missionId: MissionId;
  readonly versionId: AgendaVersionId;
  /** `yyyy-mm-dd`, on the venue's calendar. */
  readonly day: string;
  readonly terms: RehearsalTerms;
  readonly seed: number;
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** From 0 to 1: how much of it is played. */
  readonly share: number;
  readonly report: RehearsalReport | null;
  readonly failure: 'day-without-meetings' | 'agenda-not-sound' | 'job-lost' | null;
  readonly requestedAt: Instant;
  readonly finishedAt: Instant | null;
}
