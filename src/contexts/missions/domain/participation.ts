import type { Role } from '../../../kernel/actor.js';
import type { CompanyId, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { TimeSpan } from '../../../kernel/instant.js';

/** The side a company takes in a mission: `sme` travels and sells, `buyer` is met there. */
export type Side = Exclude<Role, 'organiser'>;

/** A company in a mission. */
export interface Participation {
  readonly id: ParticipationId;
  readonly missionId: MissionId;
  readonly companyId: CompanyId;
  readonly side: Side;
  /** How the organiser's own list refers to it; unique in the mission and side. */
  readonly externalReference: string | null;
  readonly status: 'admitted' | 'withdrawn';
  /** The most meetings it can hold in the whole mission. */
  readonly maximumMeetings: number;
}

/** A stretch of time in which a participation can meet. One that has none can meet in every session. */
export interface AvailabilityWindow extends TimeSpan {
  readonly participationId: ParticipationId;
}
