import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { ParticipantImport } from './imports/participant-import.js';
import type { Side } from './participation.js';

export interface MissionCreated extends DomainEvent {
  readonly type: 'mission-created';
}

/** What a mission is called, or where it is, has been said anew. */
export interface MissionRenamed extends DomainEvent {
  readonly type: 'mission-renamed';
}

/** A mission is in no list any more, until it is restored. */
export interface MissionRemoved extends DomainEvent {
  readonly type: 'mission-removed';
}

export interface MissionRestored extends DomainEvent {
  readonly type: 'mission-restored';
}

/** A list of participants was taken over: companies, profiles and participations of that side may have changed. */
export interface ParticipantsImported extends DomainEvent {
  readonly type: 'participants-imported';
  readonly importId: ParticipantImport['id'];
  readonly side: Side;
}

export interface AvailabilityChanged extends DomainEvent {
  readonly type: 'availability-changed';
  readonly participationId: ParticipationId;
}

/** An organiser has decided anew what participants may do, and until when. */
export interface PhasesDecided extends DomainEvent {
  readonly type: 'phases-decided';
}

/** Of two participants somebody has said that they are two, or says so no longer. */
export interface ParticipantsToldApart extends DomainEvent {
  readonly type: 'participants-told-apart';
  readonly participationIds: readonly ParticipationId[];
}

/** Somebody's part in the mission has ended: what they had agreed is not held. */
export interface ParticipationWithdrawn extends DomainEvent {
  readonly type: 'participation-withdrawn';
  readonly participationId: ParticipationId;
}

/** Who interprets in a mission, or when, has been said anew. */
export interface InterpretersRevised extends DomainEvent {
  readonly type: 'interpreters-revised';
}

/** Sessions, slots or tables of a mission are others now. */
export interface TimetableRevised extends DomainEvent {
  readonly type: 'timetable-revised';
}

/** What a mission has beside its sessions has been said anew. */
export interface ProgrammeRevised extends DomainEvent {
  readonly type: 'programme-revised';
}

/** Where the tables of a mission stand has been said anew. */
export interface VenueMapRevised extends DomainEvent {
  readonly type: 'venue-map-revised';
}

/** Every fact that this context announces. */
export type MissionEvent =
  | MissionCreated
  | MissionRenamed
  | MissionRemoved
  | MissionRestored
  | ParticipantsImported
  | AvailabilityChanged
  | PhasesDecided
  | ParticipantsToldApart
  | ParticipationWithdrawn
  | InterpretersRevised
  | TimetableRevised
  | ProgrammeRevised
  | VenueMapRevised;
