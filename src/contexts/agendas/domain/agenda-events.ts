import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { AgendaRepair, AgendaRepairId } from './agenda-repair.js';
import type { AgendaVersionId } from './agenda-version.js';
import type { FreezeReleaseId } from './freeze-release.js';
import type { RehearsalId } from './rehearsal.js';
import type { StandbyOfferId, StandbySearchId } from './standby.js';
import type { SolveRun, SolveRunId } from './solve-run.js';

export interface SolveRunQueued extends DomainEvent {
  readonly type: 'solve-run-queued';
  readonly runId: SolveRunId;
}

export interface SolveRunFinished extends DomainEvent {
  readonly type: 'solve-run-finished';
  readonly runId: SolveRunId;
  readonly status: SolveRun['status'];
}

export interface AgendaVersionDrafted extends DomainEvent {
  readonly type: 'agenda-version-drafted';
  readonly versionId: AgendaVersionId;
}

/** A draft was changed by hand. */
export interface AgendaVersionEdited extends DomainEvent {
  readonly type: 'agenda-version-edited';
  readonly versionId: AgendaVersionId;
}

export interface AgendaVersionRejected extends DomainEvent {
  readonly type: 'agenda-version-rejected';
  readonly versionId: AgendaVersionId;
}

export interface AgendaPublished extends DomainEvent {
  readonly type: 'agenda-published';
  readonly versionId: AgendaVersionId;
  /** Everybody whose own agenda differs from the one published before. */
  readonly participationIds: readonly ParticipationId[];
}

/** Nothing is public any more. */
export interface AgendaWithdrawn extends DomainEvent {
  readonly type: 'agenda-withdrawn';
  readonly versionId: AgendaVersionId;
  /** Everybody who had a meeting. */
  readonly participationIds: readonly ParticipationId[];
}

/** Two have a time that they booked themselves: it is public, though in no version yet. */
export interface MeetingBooked extends DomainEvent {
  readonly type: 'meeting-booked';
  readonly meetingId: Id<'Meeting'>;
  /** The two. */
  readonly participationIds: readonly ParticipationId[];
}

export interface RepairRequested extends DomainEvent {
  readonly type: 'repair-requested';
  readonly repairId: AgendaRepairId;
}

/** Repairs may touch something within the freeze window, or may no more. */
export interface FreezeReleaseChanged extends DomainEvent {
  readonly type: 'freeze-release-changed';
  readonly releaseId: FreezeReleaseId;
}

/** There are proposals, or there is nothing to repair, or somebody has answered. */
export interface RepairChanged extends DomainEvent {
  readonly type: 'repair-changed';
  readonly repairId: AgendaRepairId;
  readonly status: AgendaRepair['status'];
}

/** Somebody wants to know anew why a version is as it is. */
export interface ExplanationRequested extends DomainEvent {
  readonly type: 'explanation-requested';
  readonly versionId: AgendaVersionId;
}

/** It is known why a version is as it is. */
export interface AgendaExplained extends DomainEvent {
  readonly type: 'agenda-explained';
  readonly versionId: AgendaVersionId;
  /** Whether everybody's days are explained with it. */
  readonly isPublic: boolean;
}

/** Weights of a mission's agendas, or a pin, are others now. */
export interface AgendaTermsDecided extends DomainEvent {
  readonly type: 'agenda-terms-decided';
}

/** Somebody is offered a place that has become free, until a moment. */
export interface StandbyOffered extends DomainEvent {
  readonly type: 'standby-offered';
  readonly offerId: StandbyOfferId;
  readonly participationId: ParticipationId;
}

/** The offering of a freed place has gone on or ended. */
export interface StandbyChanged extends DomainEvent {
  readonly type: 'standby-changed';
  readonly searchId: StandbySearchId;
  /** Those whose offer has opened or ended. */
  readonly participationIds: readonly ParticipationId[];
}

/** A place that was left free is to be filled after all, or its meeting held. */
export interface FreedPlaceReopened extends DomainEvent {
  readonly type: 'freed-place-reopened';
  readonly meetingId: Id<'Meeting'>;
}

/** A day of a version is to be played. */
export interface RehearsalRequested extends DomainEvent {
  readonly type: 'rehearsal-requested';
  readonly rehearsalId: RehearsalId;
}

/** Meetings are held remotely from now on, or at their tables again; their time is the same. */
export interface MeetingsChangedRoom extends DomainEvent {
  readonly type: 'meetings-changed-room';
  readonly meetingIds: readonly Id<'Meeting'>[];
  /** Everybody who is in one of them. */
  readonly participationIds: readonly ParticipationId[];
}

/** One of the two has written something of a meeting. What, is only in the rows. */
export interface MeetingReviewed extends DomainEvent {
  readonly type: 'meeting-reviewed';
  readonly participationId: ParticipationId;
  readonly meetingId: Id<'Meeting'>;
}

/** Every fact that this context announces. */
export type AgendaEvent =
  | SolveRunQueued
  | SolveRunFinished
  | AgendaVersionDrafted
  | AgendaVersionEdited
  | AgendaVersionRejected
  | AgendaPublished
  | AgendaWithdrawn
  | MeetingBooked
  | MeetingReviewed
  | ExplanationRequested
  | AgendaExplained
  | AgendaTermsDecided
  | RepairRequested
  | RepairChanged
  | FreezeReleaseChanged
  | StandbyOffered
  | StandbyChanged
  | FreedPlaceReopened
  | RehearsalRequested
  | MeetingsChangedRoom;
