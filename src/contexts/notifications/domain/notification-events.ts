import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { NotificationId } from './notification.js';

/** The time of some messages of a mission has come. */
export interface NotificationsDue extends DomainEvent {
  readonly type: 'notifications-due';
  readonly notificationIds: readonly NotificationId[];
}

/** Messages of a mission were sent, kept, or given back for another attempt. */
export interface NotificationsHandled extends DomainEvent {
  readonly type: 'notifications-handled';
  readonly notificationIds: readonly NotificationId[];
}

/** It is known now how a participation is reached, or known otherwise. */
export interface ContactRecorded extends DomainEvent {
  readonly type: 'contact-recorded';
  readonly participationId: ParticipationId;
}

/** Every fact that this context announces. */
export type NotificationEvent = NotificationsDue | NotificationsHandled | ContactRecorded;
