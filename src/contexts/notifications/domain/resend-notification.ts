import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { abilitiesOn, type Notification, type NotificationId, type NotificationState } from './notification.js';

export type ResendRefusal =
  | { readonly type: 'notification-unknown' }
  | {
      readonly type: 'notification-under-way';
      readonly notificationId: NotificationId;
      readonly foundState: NotificationState;
    }
  | { readonly type: 'newer-notification'; readonly notificationId: NotificationId };

/**
 * The message on its way again. Refused where a later one on the same topic exists: what this one says is no longer so,
 * and calendars would not take it either.
 */
export function resendNotification(
  notification: Notification | null,
  hasLater: boolean,
  now: Instant,
): Result<Notification, ResendRefusal> {
  if (notification === null) return err({ type: 'notification-unknown' });
  const { id: notificationId, state: foundState, topic, content } = notification;
  if (!abilitiesOn(notification).includes('resend')) {
    return err({ type: 'notification-under-way', notificationId, foundState });
  }
  if (hasLater) return err({ type: 'newer-notification', notificationId });
  return ok({
    ...notification,
    state: content === null && topic === 'agenda' ? 'held' : 'waiting',
    attempts: 0,
    failure: null,
    sendNotBefore: now,
    claimedUntil: null,
    settledAt: null,
  });
}
