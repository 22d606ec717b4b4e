import { Inject, Injectable } from '@nestjs/common';
import { addMinutes } from '../../../kernel/instant.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { MailTransport } from '../../../platform/mail/mail-transport.js';
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
    private readonly mails: MailTransport,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Gives whether there may be more. */
  run(): Promise<boolean> {
    return this.database.write(async (tx) => {
      const now = this.clock.now();
      const due = await this.store.claimDue(tx, {
        ...{ now, claimedUntil: addMinutes(now, CLAIM_MINUTES), most: MOST_AT_ONCE },
        // Without an address that all missions share, messages wait until their own mission has one.
        isSenderNeeded: this.mails.isOpen && this.config.mailFrom === null,
      });
      for (const { missionId, notificationIds } of due) {
        await tx.announce({ type: 'notifications-due', missionId, notificationIds } satisfies NotificationsDue);
      }
      return due.flatMap(({ notificationIds }) => notificationIds).length === MOST_AT_ONCE;
    });
  }
}
