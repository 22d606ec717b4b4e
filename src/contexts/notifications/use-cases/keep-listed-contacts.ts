import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { isTimeZone } from '../../../platform/time/zoned-time.js';
import { type ContactKeeper, ContactKeeping, type ListedContact } from '../../missions/index.js';
import { type Contact, localeNamed } from '../domain/contact.js';
import { readEmail, readPhone } from '../domain/listed-contact.js';
import { ContactStore } from '../persistence/contact-store.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { AnnounceContacts } from './announce-contacts.js';
import { HoldContact } from './hold-contact.js';
import { ReplaceMailbox } from './replace-mailbox.js';

/** Keeps how participants are reached as a list says, with all that follows where one of them was reached otherwise before. */
@Injectable()
export class KeepListedContacts implements ContactKeeper, OnModuleInit {
  readonly readings = {
    email: readEmail,
    phone: readPhone,
    messageLanguage: localeNamed,
    timeZone: (zone: string) => (isTimeZone(zone) ? zone : null),
  };

  constructor(
    private readonly keeping: ContactKeeping,
    private readonly contacts: ContactStore,
    private readonly facts: MessageFacts,
    private readonly holdContact: HoldContact,
    private readonly replaceMailbox: ReplaceMailbox,
    private readonly announceContacts: AnnounceContacts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.keeping.entrust(this);
  }

  hold(tx: Transaction, missionId: MissionId): Promise<void> {
    return this.holdContact.all(tx, missionId);
  }

  async known(
    missionId: MissionId,
    participationIds: readonly ParticipationId[],
  ): Promise<ReadonlyMap<ParticipationId, ListedContact>> {
    const recipients = await this.facts.recipients(missionId, participationIds);
    return new Map(
      recipients.map(({ participationId, email, phone, locale: messageLanguage, timeZone }) => {
        return [participationId, { email, phone, messageLanguage, timeZone }];
      }),
    );
  }

  async keep(
    tx: Transaction,
    actor: Actor,
    missionId: MissionId,
    contacts: ReadonlyMap<ParticipationId, ListedContact>,
  ): Promise<void> {
    const ids = [...contacts.keys()];
    // Whoever is new to the mission with this transaction is not found, and was reached by nothing before.
    const before = await this.holdContact.readers(missionId, ids);
    const recordedAt = this.clock.now();
    await this.contacts.putAll(
      tx,
      [...contacts].map(([participationId, { messageLanguage, ...contact }]): Contact => {
        const locale = messageLanguage === null ? null : localeNamed(messageLanguage);
        return { participationId, ...contact, locale, recordedAt };
      }),
    );
    for (const reader of before) {
      const { email = null } = contacts.get(reader.participationId) ?? {};
      if (email !== reader.email) await this.replaceMailbox.run(tx, actor, missionId, { before: reader, email });
    }
    await this.announceContacts.run(tx, missionId, ids);
  }
}
