import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { NotificationsDue } from '../domain/notification-events.js';
import { NotificationStore } from '../persistence/notification-store.js';

/** So many are sent one after another by one job; others wait for the next look. */
const MOST_AT_ONCE = 20;
/** Far longer than a job needs; after that its worker is gone, and another takes the messages over. */
const CLAIM_MINUTES = 15;

/** Turns the passing of time into events: messages whose time has come are due. */
@Injectable()
export class ClaimDueNotifications {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly clock: Clock,
  ) {}

  /** Gives whether there may be more. */
  run(): Promise<boolean> {
    return this.database.write(async (tx) => {
      const now = this.clock.now();
      const due = await this.store.claimDue(tx, now, addMinutes(now, CLAIM_MINUTES), MOST_AT_ONCE);
      for (const { missionId, notificationIds } of due) {
        await tx.announce({ type: 'notifications-due', missionId, notificationIds } satisfies NotificationsDue);
      }
      return due.flatMap(({ notificationIds }) => notificationIds).length === MOST_AT_ONCE;
    });
  }
}
