import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { Result } from '../../../kernel/result.js';
import type { Notification, NotificationId } from '../domain/notification.js';
import { resendNotification, type ResendRefusal } from '../domain/resend-notification.js';
import { NotificationStore } from '../persistence/notification-store.js';

/** Sends a message that did not arrive once more, perhaps to an address that was corrected. */
@Injectable()
export class ResendNotification {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, id: NotificationId): Promise<Result<Notification, ResendRefusal>> {
    return this.database.run(async (tx) => {
      const notification = await this.store.find(tx, missionId, id);
      const hasLater = notification !== null && (await this.store.hasLater(tx, notification));
      const resent = resendNotification(notification, hasLater, this.clock.now());
      if (resent.ok) await this.store.save(tx, resent.value);
      return resent;
    });
  }
}
