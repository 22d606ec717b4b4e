import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { MessageContent, Notification } from '../domain/notification.js';
import { newsStillSo, placeNews } from '../domain/place-news.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { UpdateCalendars } from './update-calendars.js';

/** Chooses what a message says of its reader's agenda, by what is public as it is written. */
@Injectable()
export class ChooseAgendaNews {
  constructor(
    private readonly store: NotificationStore,
    private readonly calendars: CalendarStore,
    private readonly updateCalendars: UpdateCalendars,
    private readonly clock: Clock,
  ) {}

  /** Lets nobody else change what is told of a mission: call before locking a message, as whoever follows the agenda does. */
  holdStill(tx: Transaction, missionId: MissionId): Promise<void> {
    return this.calendars.lockMission(tx, missionId);
  }

  /** Null where nothing is left to say. */
  async run(tx: Transaction, { id, missionId, participationId }: Notification): Promise<MessageContent | null> {
    // What was taken back or changed a moment ago may not have been followed yet.
    await this.updateCalendars.run(tx, missionId, [participationId]);
    const items = placeNews(await this.calendars.entriesOf(tx, [participationId]));
    await this.calendars.rememberTold(tx, participationId, this.clock.now());
    if (items.length === 0) return null;
    return { topic: 'agenda', items, isFirst: !(await this.store.hasToldOfAgenda(tx, participationId, id)) };
  }

  /** What is still so of a message that did not get through; null where nothing is. */
  async stillSo(
    tx: Transaction,
    { participationId }: Notification,
    content: Extract<MessageContent, { readonly topic: 'agenda' }>,
  ): Promise<MessageContent | null> {
    const entries = await this.calendars.entriesOf(tx, [participationId]);
    const items = newsStillSo(content.items, entries, this.clock.now());
    return items.length === 0 ? null : { ...content, items };
  }
}
