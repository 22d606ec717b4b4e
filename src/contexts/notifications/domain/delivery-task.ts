import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Notification } from './notification.js';

export type DeliveryTaskId = Id<'DeliveryTask'>;

/** Somebody does not get what is sent to them: an organiser calls them, corrects the address, or lets it be. */
export interface DeliveryTask {
  readonly id: DeliveryTaskId;
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  /** Why the message did not get through: a kind, and the code of the mail server where it gave one. */
  readonly failure: string;
  readonly openedAt: Instant;
  /** By an organiser, or, with nobody named, by another address that is known since. */
  readonly closedAt: Instant | null;
  readonly closedById: UserId | null;
}

/** The task that a message leaves behind, or null where it arrived, is still tried, or went to an earlier mailbox. */
export function taskAfter(notification: Notification, id: DeliveryTaskId, now: Instant): DeliveryTask | null {
  const { missionId, participationId, topic, state, failure } = notification;
  if (topic === 'earlier-mailbox' || (state !== 'bounced' && state !== 'failed')) return null;
  const open = { openedAt: now, closedAt: null, closedById: null };
  return { id, missionId, participationId, failure: failure ?? state, ...open };
}

export type CloseRefusal =
  | { readonly type: 'delivery-task-unknown' }
  /** Somebody else has closed it meanwhile. */
  | { readonly type: 'delivery-task-closed' };

/** The task after an organiser has seen to it. */
export function closeTask(
  task: DeliveryTask | null,
  closedById: UserId,
  now: Instant,
): Result<DeliveryTask, CloseRefusal> {
  if (task === null) return err({ type: 'delivery-task-unknown' });
  if (task.closedAt !== null) return err({ type: 'delivery-task-closed' });
  return ok({ ...task, closedAt: now, closedById });
}
