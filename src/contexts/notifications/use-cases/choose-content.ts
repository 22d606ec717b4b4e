import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { wallTimeOf } from '../../../platform/time/wall-time.js';
import { meetingsToCome } from '../domain/day-meetings.js';
import type { MessageContent, Notification } from '../domain/notification.js';
import { keyOfTold, requestNews, standingOf, type RequestNews, requestNewsStillSo } from '../domain/request-news.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { MessageFacts, type MissionFacts } from '../persistence/read-models/message-facts.js';
import { ChooseAgendaNews } from './choose-agenda-news.js';
import { ChooseReminder } from './choose-reminder.js';

/** Chooses what a message says: what its reader does not know by now, which counts as told from then on. */
@Injectable()
export class ChooseContent {
  constructor(
    private readonly store: NotificationStore,
    private readonly chooseAgendaNews: ChooseAgendaNews,
    private readonly facts: MessageFacts,
    private readonly chooseReminder: ChooseReminder,
    private readonly clock: Clock,
  ) {}

  /** Lets nobody else change what is told of a mission: call before locking a message. */
  holdStill(tx: Transaction, missionId: MissionId): Promise<void> {
    return this.chooseAgendaNews.holdStill(tx, missionId);
  }

  /** Null where nothing is left to say. */
  run(tx: Transaction, notification: Notification, mission: MissionFacts): Promise<MessageContent | null> {
    switch (notification.topic) {
      case 'agenda':
        return this.chooseAgendaNews.run(tx, notification);
      case 'requests':
        return this.requests(tx, notification);
      case 'day':
        return this.day(notification, mission);
      case 'wishes':
        return this.chooseReminder.ofWishes(notification);
      case 'standby':
        return this.chooseReminder.ofStandby(notification);
      case 'follow-up':
        return this.chooseReminder.ofFollowUp(notification);
      case 'takeover':
        return Promise.resolve({ topic: 'takeover' });
      case 'earlier-mailbox':
        throw new Error(`Message ${notification.id} to an earlier mailbox was added without its content`);
    }
  }

  /**
   * What a message says that was written before and did not get through: only what is still so, since its next attempt may be
   * hours later. Null where nothing is.
   */
  again(
    tx: Transaction,
    notification: Notification,
    content: MessageContent,
    mission: MissionFacts,
  ): Promise<MessageContent | null> {
    switch (content.topic) {
      case 'agenda':
        return this.chooseAgendaNews.stillSo(tx, notification, content);
      case 'requests':
        return this.requestsStillSo(notification, content.items);
      case 'day':
      case 'wishes':
      case 'standby':
      case 'follow-up':
        return this.run(tx, notification, mission);
      case 'takeover':
      case 'earlier-mailbox':
        return Promise.resolve(content);
    }
  }

  private async requestsStillSo(
    { missionId, participationId }: Notification,
    written: readonly RequestNews[],
  ): Promise<MessageContent | null> {
    const requests = await this.facts.requests(
      missionId,
      written.map(({ requestId }) => requestId),
    );
    const items = requestNewsStillSo(written, requests, participationId);
    return items.length === 0 ? null : { topic: 'requests', items };
  }

  private async day(
    { missionId, participationId }: Notification,
    { venueTimeZone }: MissionFacts,
  ): Promise<MessageContent | null> {
    const places = await this.facts.publicPlaces(missionId, [participationId]);
    const items = meetingsToCome(places, this.clock.now(), (instant) => wallTimeOf(instant, venueTimeZone).day);
    return items.length === 0 ? null : { topic: 'day', items };
  }

  private async requests(
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
