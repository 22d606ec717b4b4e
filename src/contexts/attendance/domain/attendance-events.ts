import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { DeskNoteId } from './desk-note.js';
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

export interface MeetingMarked extends DomainEvent {
  readonly type: 'meeting-marked';
  readonly meetingId: Id<'Meeting'>;
}

export interface DeskNoteWritten extends DomainEvent {
  readonly type: 'desk-note-written';
  readonly noteId: DeskNoteId;
}

/** Every fact that this context announces. */
export type AttendanceEvent = CheckInChanged | IncidentReported | IncidentWithdrawn | MeetingMarked | DeskNoteWritten;
