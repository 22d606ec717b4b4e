import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { ContactStore } from '../persistence/contact-store.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { FindReaders, type Reader } from './find-readers.js';

/** Lets nobody rely on how somebody is reached until that is changed, and reads how it is now. */
@Injectable()
export class HoldContact {
  constructor(
    private readonly calendars: CalendarStore,
    private readonly contacts: ContactStore,
    private readonly facts: MessageFacts,
    private readonly findReaders: FindReaders,
  ) {}

  /** Null where the mission has no such participation. */
  async run(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<Reader | null> {
    await this.all(tx, missionId);
    const [reader] = await this.readers(missionId, [participationId]);
    return reader ?? null;
  }

  /** As for one, for everybody in the mission. */
  async all(tx: Transaction, missionId: MissionId): Promise<void> {
    // Before the contacts, as whoever follows the agenda does: two who lock in one order never wait in a circle.
    await this.calendars.lockMission(tx, missionId);
    await this.contacts.lockForChange(tx, missionId);
  }

  /** How those of the mission among these are reached, as others see it; whoever asks holds the contacts. */
  async readers(missionId: MissionId, participationIds: readonly ParticipationId[]): Promise<Reader[]> {
    return this.findReaders.run(await this.facts.mission(missionId), participationIds);
  }
}
