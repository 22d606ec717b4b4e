import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MailTransport } from '../../../platform/mail/mail-transport.js';
import { Clock } from '../../../platform/time/clock.js';
import { wallTimeOf } from '../../../platform/time/wall-time.js';
import { meetingsToCome } from '../domain/day-meetings.js';
import type { MessageContent, Notification, NotificationId } from '../domain/notification.js';
import { placeNews } from '../domain/place-news.js';
import { keyOfTold, requestNews, standingOf } from '../domain/request-news.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { MessageFacts, type MissionFacts } from '../persistence/read-models/message-facts.js';
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
 * happens later is for the next message. Nothing is said where nothing is left to say.
 */
@Injectable()
export class WriteNotification {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly calendars: CalendarStore,
    private readonly facts: MessageFacts,
    private readonly findReaders: FindReaders,
    private readonly mails: MailTransport,
    private readonly clock: Clock,
  ) {}

  /** The message to be sent now; null where it is settled, must wait, cannot be sent or has nothing to say. */
  run(missionId: MissionId, id: NotificationId): Promise<ReadyMessage | null> {
    return this.database.write(async (tx) => {
      // Before the message itself, as whoever follows the agenda does: two who lock in one order never wait in a circle.
      await this.calendars.lockMission(tx, missionId);
      const notification = await this.store.find(tx, missionId, id);
      if (notification?.settledAt !== null) return null;
      const mission = await this.facts.mission(missionId);
      const [reader] = await this.findReaders.run(mission, [notification.participationId]);
      if (reader === undefined) throw new Error(`Participation ${notification.participationId} is not of its mission`);
      const now = this.clock.now();
      const sendNotBefore = earliestSendTime(now, reader.timeZone, mission);
      if (sendNotBefore > now) {
        await this.store.save(tx, { ...notification, sendNotBefore, claimedUntil: null });
        return null;
      }
      const content = notification.content ?? (await this.contentOf(tx, notification, mission));
      if (content === null) {
        await this.store.remove(tx, id);
        return null;
      }
      return this.ready(tx, { ...notification, content, locale: reader.locale }, mission, reader);
    });
  }

  private async ready(
    tx: Transaction,
    written: ReadyMessage['notification'],
    mission: MissionFacts,
    reader: Reader,
  ): Promise<ReadyMessage | null> {
    const { email } = reader;
    if (email === null || !this.mails.isOpen) {
      await this.store.save(tx, { ...written, state: 'kept', settledAt: this.clock.now(), claimedUntil: null });
      return null;
    }
    const notification = { ...written, state: 'waiting' as const };
    await this.store.save(tx, notification);
    return { notification, mission, reader: { ...reader, email } };
  }

  private contentOf(
    tx: Transaction,
    notification: Notification,
    mission: MissionFacts,
  ): Promise<MessageContent | null> {
    switch (notification.topic) {
      case 'agenda':
        return this.agendaContent(tx, notification);
      case 'requests':
        return this.requestsContent(tx, notification);
      case 'day':
        return this.dayContent(notification, mission);
    }
  }

  private async agendaContent(tx: Transaction, { participationId }: Notification): Promise<MessageContent | null> {
    const items = placeNews(await this.calendars.entriesOf(tx, [participationId]));
    await this.calendars.rememberTold(tx, participationId);
    return items.length === 0 ? null : { topic: 'agenda', items };
  }

  private async dayContent(
    { missionId, participationId }: Notification,
    { venueTimeZone }: MissionFacts,
  ): Promise<MessageContent | null> {
    const places = await this.facts.publicPlaces(missionId, [participationId]);
    const items = meetingsToCome(places, this.clock.now(), (instant) => wallTimeOf(instant, venueTimeZone).day);
    return items.length === 0 ? null : { topic: 'day', items };
  }

  private async requestsContent(
    tx: Transaction,
    { missionId, participationId, subjectIds }: Notification,
  ): Promise<MessageContent | null> {
    const requests = await this.facts.requests(missionId, subjectIds);
    const told = await this.store.toldStatuses(tx, subjectIds);
    const items = requests.flatMap((request) => {
      const toldStanding = told.get(keyOfTold(participationId, request.id)) ?? null;
      return requestNews(request, toldStanding, participationId) ?? [];
    });
    const standings = requests.map((request) => ({ id: request.id, status: standingOf(request) }));
    await this.store.rememberTold(tx, participationId, standings);
    return items.length === 0 ? null : { topic: 'requests', items };
  }
}
