import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';

/** One trade mission: a delegation meets partners at a place on some days. */
export interface Mission {
  readonly id: MissionId;
  readonly name: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** IANA zone in which the days of the mission are counted. */
  readonly timeZone: string;
  /** Made up for demonstrations: every screen that shows it says so. */
  readonly isSynthetic: boolean;
  readonly createdAt: Instant;
}

/** Where a mission's meetings take place. */
export interface Venue {
  readonly id: Id<'Venue'>;
  readonly missionId: MissionId;
  readonly name: string;
  readonly city: string;
  /** IANA zone of the clocks on its walls. */
  readonly timeZone: string;
}

/** One of the numbered tables at which meetings take place. */
export interface MeetingTable {
  readonly id: Id<'Table'>;
  readonly missionId: MissionId;
  readonly venueId: Venue['id'];
  readonly label: string;
  /** From 0: the order in which tables are listed, since labels do not sort (`10` before `9`). */
  readonly position: number;
}

/** Somebody who interprets, known by a label and never by a name. */
export interface Interpreter {
  readonly id: Id<'Interpreter'>;
  readonly missionId: MissionId;
  readonly label: string;
  /** ISO 639-1; interprets between any two of them. */
  readonly languages: readonly string[];
  /** All that the interpreter speaks; only what is spoken well enough is among `languages`. */
  readonly spoken: readonly SpokenLanguage[];
  /** When there, in order of time; empty means in every session. */
  readonly hours: readonly TimeSpan[];
  /** Meetings in a row, within a session, before a free slot is due; null for any number. */
  readonly maximumConsecutive: number | null;
  /** Meetings a day; null for any number. */
  readonly maximumPerDay: number | null;
  /** Whom this interpreter is best given to, where that costs nobody a meeting. */
  readonly preferredParticipationIds: readonly ParticipationId[];
  readonly position: number;
}

export const SPOKEN_LEVELS = ['basic', 'working', 'fluent', 'native'] as const;

/** A language of an interpreter, and how well it is spoken. */
export interface SpokenLanguage {
  /** ISO 639-1. */
  readonly code: string;
  readonly level: (typeof SPOKEN_LEVELS)[number];
}
