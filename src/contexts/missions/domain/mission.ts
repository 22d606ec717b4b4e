import type { Id, MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

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
  readonly position: number;
}
