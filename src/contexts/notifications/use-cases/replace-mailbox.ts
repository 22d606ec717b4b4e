import { Injectable } from '@nestjs/common';
import { type Actor, membershipIn } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { RevokePersonalLink } from '../../access/index.js';
import { correctionEndsLinks } from '../domain/mailbox-correction.js';
import { type CalendarEntry, droppedFrom } from '../domain/place-news.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { DeliveryTaskStore } from '../persistence/delivery-task-store.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { GatherNews } from './gather-news.js';
import type { Reader } from './find-readers.js';

/** How somebody was reached until now, and the address that is stated instead. */
export interface MailboxChange {
  readonly before: Reader;
  readonly email: string | null;
}

/**
 * Sees to it that the calendar behind another mailbox holds the agenda, and the one behind the earlier mailbox no more:
 * all is told anew, what was told before is cancelled, and whatever gave a look at the agenda by the earlier one ends.
 */
@Injectable()
export class ReplaceMailbox {
  constructor(
    private readonly calendars: CalendarStore,
    private readonly notifications: NotificationStore,
    private readonly tasks: DeliveryTaskStore,
    private readonly gatherNews: GatherNews,
    private readonly revokePersonalLink: RevokePersonalLink,
    private readonly clock: Clock,
  ) {}

  /** Where there is no other mailbox, the calendar stays as it is. Whoever asks holds the calendars of the mission. */
  async run(tx: Transaction, actor: Actor, missionId: MissionId, { before, email }: MailboxChange): Promise<void> {
    const { participationId, email: earlier } = before;
    const now = this.clock.now();
    await this.tasks.closeOf(tx, participationId, now);
    if (email === null) return;
    const entries = await this.calendars.entriesOf(tx, [participationId]);
    if (earlier !== null) {
      await this.clear(tx, missionId, before, earlier, entries);
      await this.calendars.removeFeed(tx, participationId);
      // Who hands over sees to the links themselves.
      const isCorrected = membershipIn(actor, missionId)?.role === 'organiser';
      if (isCorrected && correctionEndsLinks(before, email))
        await this.revokePersonalLink.all(tx, missionId, participationId);
    }
    await this.calendars.forgetTold(tx, participationId, now);
    if (entries.some(({ place }) => place !== null && place.endsAt > now)) {
      await this.gatherNews.run(tx, missionId, 'agenda', new Map([[participationId, []]]));
    }
  }

  private async clear(
    tx: Transaction,
    missionId: MissionId,
    { participationId, locale }: Reader,
    earlierMailbox: string,
    entries: readonly CalendarEntry[],
  ): Promise<void> {
    const now = this.clock.now();
    const items = droppedFrom(entries, now);
    if (items.length === 0) return;
    await this.notifications.add(tx, {
      id: newId<'Notification'>(),
      missionId,
      participationId,
      topic: 'earlier-mailbox',
      state: 'waiting',
      subjectIds: [],
      versionId: null,
      locale,
      content: { topic: 'earlier-mailbox', items },
      earlierMailbox,
      attempts: 0,
      failure: null,
      createdAt: now,
      sendNotBefore: now,
      claimedUntil: null,
      settledAt: null,
    });
  }
}
