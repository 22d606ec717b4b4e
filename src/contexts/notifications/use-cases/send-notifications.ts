import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { MailTransport } from '../../../platform/mail/mail-transport.js';
import type { DeliveryOutcome, NotificationId } from '../domain/notification.js';
import type { NotificationsHandled } from '../domain/notification-events.js';
import { AddressForReader } from './address-for-reader.js';
import { PutIntoWords } from './put-into-words.js';
import { SettleNotification } from './settle-notification.js';
import { type ReadyMessage, WriteNotification } from './write-notification.js';

/**
 * Sends messages whose time has come. One that the mail server took just before the process was killed goes out again,
 * under the same Message-ID.
 */
@Injectable()
export class SendNotifications {
  private readonly logger = new Logger(SendNotifications.name);

  constructor(
    private readonly database: Database,
    private readonly settleNotification: SettleNotification,
    private readonly writeNotification: WriteNotification,
    private readonly putIntoWords: PutIntoWords,
    private readonly addressForReader: AddressForReader,
    private readonly mails: MailTransport,
  ) {}

  /**
   * What is not sent when the signal is raised is left to whoever claims it next. A message that fails keeps no other
   * waiting; the first failure is thrown once all were tried.
   */
  async run(missionId: MissionId, ids: readonly NotificationId[], signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (const id of ids) {
      if (signal.aborted) break;
      await this.handle(missionId, id).catch((error: unknown) => failures.push(error));
    }
    const handled: NotificationsHandled = { type: 'notifications-handled', missionId, notificationIds: ids };
    await this.database.write((tx) => tx.announce(handled));
    if (failures.length > 0) throw failures[0];
  }

  private async handle(missionId: MissionId, id: NotificationId): Promise<void> {
    const message = await this.writeNotification.run(missionId, id);
    if (message !== null) await this.send(message);
  }

  private async send(message: ReadyMessage): Promise<void> {
    const { id, missionId, topic } = message.notification;
    const url = await this.addressForReader.toSend(missionId, topic, message.reader);
    const outcome = await this.mails.send(await this.putIntoWords.mail(message, url));
    await this.settleNotification.run(missionId, id, outcome);
    this.note(id, outcome);
  }

  /** Ids and codes: never who was written to, nor what. */
  private note(notificationId: NotificationId, outcome: DeliveryOutcome): void {
    if (outcome.type === 'accepted') this.logger.debug({ event: 'notification-sent', notificationId });
    else this.logger.warn({ event: 'notification-not-sent', notificationId, ...outcome });
  }
}
