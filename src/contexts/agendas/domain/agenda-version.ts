import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

export type AgendaVersionId = Id<'AgendaVersion'>;

/** What is placed is a meeting; who meets is repeated here, so that a published version stands by itself. */
export interface PlacedMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
}

/** When, where and with which interpreter. */
export interface AgendaPlace {
  readonly slotId: Id<'Slot'>;
  readonly tableId: Id<'Table'>;
  /** Null where the two share a language. */
  readonly interpreterId: Id<'Interpreter'> | null;
}

/** When, where and with which interpreter one meeting takes place. */
export interface Placement extends PlacedMeeting, AgendaPlace {}

/** A meeting that found no place, and why: the key of a sentence, with what it needs to be told. */
export interface UnplacedMeeting extends PlacedMeeting {
  readonly reason: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Where a version comes from: the engine, an edit by hand of the public agenda, changes selected from a draft, an earlier
 * version put back, bookings gathered, a repair, or meetings taken out that are not held any more.
 */
export type VersionOrigin = 'generated' | 'edited' | 'selected' | 'restored' | 'booked' | 'repaired' | 'cleared';

/** Counts of what is in a version. */
export interface AgendaCounts {
  readonly placed: number;
  readonly unplaced: number;
  readonly breaks: number;
  readonly idleSlots: number;
}

/** One agenda of a mission, numbered from 1. A draft may be edited and published; what was published never changes. */
export interface AgendaVersion extends AgendaCounts {
  readonly id: AgendaVersionId;
  readonly missionId: MissionId;
  readonly number: number;
  readonly status: 'draft' | 'proposed' | 'published' | 'superseded' | 'rejected';
  readonly origin: VersionOrigin;
  /** The version that was public when this one was made; null where none was. */
  readonly basedOnId: AgendaVersionId | null;
  /** Null where no engine made it. */
  readonly solveRunId: Id<'SolveRun'> | null;
  /** The earlier version that this one puts back. */
  readonly restoresId: AgendaVersionId | null;
  /** Who asked for it; null where the product made it by itself. */
  readonly madeBy: UserId | null;
  readonly publishedBy: UserId | null;
  /** Why, in somebody's own words. */
  readonly note: string | null;
  /** Whether participants are told that it will change only where something comes up. */
  readonly isFinal: boolean;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
}
