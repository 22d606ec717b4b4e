import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { Contact } from '../domain/contact.js';
import type { ContactRecorded } from '../domain/notification-events.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { ContactStore } from '../persistence/contact-store.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { HoldContact } from './hold-contact.js';
import { ReplaceMailbox } from './replace-mailbox.js';

/** Which two become one, and how the one kept is reached from then on; null leaves that as it is. */
export interface MessageMerge {
  readonly actor: Actor;
  readonly missionId: MissionId;
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
  readonly contact: Omit<Contact, 'participationId' | 'recordedAt'> | null;
}

/**
 * Writes to one participation of a company instead of two: what had not gone out to the one that goes does not, the calendar
 * behind its mailbox drops what it holds, and counterparts' calendars name the one that is kept.
 */
@Injectable()
export class MergeMessages {
  constructor(
    private readonly contacts: ContactStore,
    private readonly calendars: CalendarStore,
    private readonly notifications: NotificationStore,
    private readonly holdContact: HoldContact,
    private readonly replaceMailbox: ReplaceMailbox,
    private readonly clock: Clock,
  ) {}

  /** Gives how many messages to the one that goes were not sent. */
  async run(tx: Transaction, { actor, missionId, keptId, goneId, contact }: MessageMerge): Promise<number> {
    const kept = await this.holdContact.run(tx, missionId, keptId);
    const gone = await this.holdContact.run(tx, missionId, goneId);
    if (kept === null || gone === null)
      throw new Error(`Participations ${keptId} and ${goneId} are not of one mission`);
    const unsent = await this.notifications.countUnsent(tx, goneId);
    if (contact !== null) {
      await this.contacts.put(tx, { participationId: keptId, ...contact, recordedAt: this.clock.now() });
      await tx.announce({ type: 'contact-recorded', missionId, participationId: keptId } satisfies ContactRecorded);
      if (contact.email !== kept.email) {
        await this.replaceMailbox.run(tx, actor, missionId, { before: kept, email: contact.email });
      }
    }
    const email = contact === null ? kept.email : contact.email;
    await this.replaceMailbox.run(tx, actor, missionId, { before: gone, email });
    await this.contacts.remove(tx, goneId);
    await this.calendars.handOver(tx, goneId, keptId);
    await this.notifications.handOver(tx, goneId, keptId);
    return unsent;
  }
}
