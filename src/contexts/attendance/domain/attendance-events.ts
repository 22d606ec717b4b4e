import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { IncidentDetails, IncidentId } from './incident.js';

export interface CheckInChanged extends DomainEvent {
  readonly type: 'check-in-changed';
  readonly participationId: ParticipationId;
}

export interface IncidentReported extends DomainEvent {
  readonly type: 'incident-reported';
  readonly incidentId: IncidentId;
  readonly kind: IncidentDetails['kind'];
}

export interface IncidentWithdrawn extends DomainEvent {
  readonly type: 'incident-withdrawn';
  readonly incidentId: IncidentId;
}

/** Every fact that this context announces. */
export type AttendanceEvent = CheckInChanged | IncidentReported | IncidentWithdrawn;
