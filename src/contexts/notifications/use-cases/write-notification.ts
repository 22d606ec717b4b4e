import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MailTransport } from '../../../platform/mail/mail-transport.js';
import { Clock } from '../../../platform/time/clock.js';
import type { MessageContent, Notification, NotificationId } from '../domain/notification.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { MessageFacts, type MissionFacts } from '../persistence/read-models/message-facts.js';
import { ChooseContent } from './choose-content.js';
import { FindReaders, type ReachableReader, type Reader } from './find-readers.js';
import { earliestSendTime } from './send-time.js';

/** A message that says something, and whom it goes to. */
export interface ReadyMessage {
  readonly notification: Notification & { readonly content: MessageContent };
  readonly mission: MissionFacts;
  readonly reader: ReachableReader;
}

/**
 * Decides what a message says, once: what its reader does not know by now. From then on they count as told, and what
 * happens later is for the next message. One that did not get through says the next time only what is still so. Nothing is
 * said where nothing is left to say.
 */
@Injectable()
export class WriteNotification {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly chooseContent: ChooseContent,
    private readonly facts: MessageFacts,
    private readonly findReaders: FindReaders,
    private readonly mails: MailTransport,
    private readonly clock: Clock,
  ) {}

  /** The message to be sent now; null where it is settled, must wait, cannot be sent or has nothing to say. */
  run(missionId: MissionId, id: NotificationId): Promise<ReadyMessage | null> {
    return this.database.write(async (tx) => {
      // Before the message itself, as whoever follows the agenda does: two who lock in one order never wait in a circle.
      await this.chooseContent.holdStill(tx, missionId);
      const notification = await this.store.find(tx, missionId, id);
      if (notification?.settledAt !== null) return null;
      const mission = await this.facts.mission(missionId);
      const [reader] = await this.findReaders.run(mission, [notification.participationId]);
      if (reader === undefined) throw new Error(`Participation ${notification.participationId} is not of its mission`);
      const now = this.clock.now();
      // A job that is tried again for another of its messages is not to hurry one that has failed meanwhile.
      const dueAt = notification.sendNotBefore > now ? notification.sendNotBefore : now;
      const sendNotBefore = earliestSendTime(dueAt, reader.timeZone, mission);
      if (sendNotBefore > now) {
        await this.store.save(tx, { ...notification, sendNotBefore, claimedUntil: null });
        return null;
      }
      const content = await this.contentOf(tx, notification, mission);
      if (content === null) {
        await this.leaveUnsaid(tx, notification, now);
        return null;
      }
      const locale = notification.earlierMailbox === null ? reader.locale : (notification.locale ?? reader.locale);
      return this.ready(tx, { ...notification, content, locale }, mission, { ...reader, locale });
    });
  }

  private async contentOf(
    tx: Transaction,
    notification: Notification,
    mission: MissionFacts,
  ): Promise<MessageContent | null> {
    const { id, content } = notification;
    if (content !== null) return this.chooseContent.again(tx, notification, content, mission);
    await this.store.putLast(tx, id);
    return this.chooseContent.run(tx, notification, mission);
  }

  /** What was tried to be said stays in the outbox, as something that was taken back. */
  private async leaveUnsaid(tx: Transaction, notification: Notification, now: Instant): Promise<void> {
    if (notification.content === null) await this.store.remove(tx, notification.id);
    else await this.store.save(tx, { ...notification, state: 'recalled', settledAt: now, claimedUntil: null });
  }

  private async ready(
    tx: Transaction,
    written: ReadyMessage['notification'],
    mission: MissionFacts,
    reader: Reader,
  ): Promise<ReadyMessage | null> {
    const email = written.earlierMailbox ?? reader.email;
    if (email === null || !this.mails.isOpen) {
      await this.store.save(tx, {
        ...written,
        state: 'kept',
        earlierMailbox: null,
        settledAt: this.clock.now(),
        claimedUntil: null,
      });
      return null;
    }
    const notification = { ...written, state: 'waiting' as const };
    await this.store.save(tx, notification);
    return { notification, mission, reader: { ...reader, email } };
  }
}
