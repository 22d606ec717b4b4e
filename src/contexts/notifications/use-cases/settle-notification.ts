import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { taskAfter } from '../domain/delivery-task.js';
import { afterAttempt, type DeliveryOutcome, type NotificationId } from '../domain/notification.js';
import { DeliveryTaskStore } from '../persistence/delivery-task-store.js';
import { NotificationStore } from '../persistence/notification-store.js';

/** Notes what became of sending a message; where it did not arrive for good, somebody has to be called. */
@Injectable()
export class SettleNotification {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly tasks: DeliveryTaskStore,
    private readonly clock: Clock,
  ) {}

  async run(missionId: MissionId, id: NotificationId, outcome: DeliveryOutcome): Promise<void> {
    await this.database.write(async (tx) => {
      const notification = await this.store.find(tx, missionId, id);
      if (notification?.settledAt !== null) return;
      const now = this.clock.now();
      const attempted = afterAttempt(notification, outcome, now);
      await this.store.save(tx, attempted);
      const task = taskAfter(attempted, newId(), now);
      if (task !== null) await this.tasks.open(tx, task);
    });
  }
}
