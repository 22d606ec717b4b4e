import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { ContactStore } from '../persistence/contact-store.js';
import { DeliveryTaskStore } from '../persistence/delivery-task-store.js';
import { NotificationStore } from '../persistence/notification-store.js';

/** Erases how somebody is reached, what messages to them said, and those that have not gone out. Their number stays. */
@Injectable()
export class EraseMessages {
  constructor(
    private readonly contacts: ContactStore,
    private readonly notifications: NotificationStore,
    private readonly calendars: CalendarStore,
    private readonly tasks: DeliveryTaskStore,
  ) {}

  async run(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await this.contacts.remove(tx, participationId);
    await this.calendars.removeFeed(tx, participationId);
    await this.calendars.removeEntries(tx, participationId);
    await this.notifications.eraseOf(tx, participationId);
    await this.tasks.removeOf(tx, participationId);
  }
}
