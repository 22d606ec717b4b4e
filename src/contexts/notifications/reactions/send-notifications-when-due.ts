import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { NotificationsDue } from '../domain/notification-events.js';
import { SendNotifications } from '../use-cases/send-notifications.js';

@Injectable()
@ReactsTo({ name: 'send-notifications-when-due', when: ['notifications-due'], lane: 'mail' })
export class SendNotificationsWhenDue implements Reaction<NotificationsDue> {
  constructor(private readonly sendNotifications: SendNotifications) {}

  react({ missionId, notificationIds }: NotificationsDue, signal: AbortSignal): Promise<void> {
    return this.sendNotifications.run(missionId, notificationIds, signal);
  }
}
