import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { isTimeZone } from '../../../platform/time/zoned-time.js';
import type { Contact } from '../domain/contact.js';
import { ContactStore } from '../persistence/contact-store.js';
import { AnnounceContacts } from './announce-contacts.js';
import { HoldContact } from './hold-contact.js';
import { ReplaceMailbox } from './replace-mailbox.js';

/** What somebody states of how a participation is reached. */
export type ContactStatement = Pick<Contact, 'email' | 'phone' | 'locale' | 'timeZone'>;

export type ContactRefusal =
  /** There is none, or the actor may not act for it. */
  | { readonly type: 'participation-unknown'; readonly participationId: ParticipationId }
  | { readonly type: 'unknown-zone'; readonly zone: string };

/** Keeps or erases how a participation is reached: its own people may, and organisers for anybody. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactStore,
    private readonly holdContact: HoldContact,
    private readonly replaceMailbox: ReplaceMailbox,
    private readonly announceContacts: AnnounceContacts,
    private readonly clock: Clock,
  ) {}

  /** Null erases all that is kept. */
  run(
    actor: Actor,
    missionId: MissionId,
    participationId: ParticipationId,
    statement: ContactStatement | null,
  ): Promise<Result<null, ContactRefusal>> {
    return this.database.run(async (tx) => {
      if (!mayActFor(actor, missionId, participationId)) return err({ type: 'participation-unknown', participationId });
      // News being gathered by the old clock are seen below, once they are there.
      const before = await this.holdContact.run(tx, missionId, participationId);
      if (before === null) return err({ type: 'participation-unknown', participationId });
      if (statement === null) {
        await this.contacts.remove(tx, participationId);
        return ok(null);
      }
      const { timeZone } = statement;
      if (timeZone !== null && !isTimeZone(timeZone)) return err({ type: 'unknown-zone', zone: timeZone });
      await this.contacts.put(tx, { participationId, ...statement, recordedAt: this.clock.now() });
      if (statement.email !== before.email) {
        await this.replaceMailbox.run(tx, actor, missionId, { before, email: statement.email });
      }
      await this.announceContacts.run(tx, missionId, [participationId]);
      return ok(null);
    });
  }
}
