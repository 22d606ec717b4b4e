import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ContactReadings, ListedContact } from '../domain/imports/listed-contact.js';

/** How participants are reached, as whoever keeps that offers it to lists of participants. */
export interface ContactKeeper {
  readonly readings: ContactReadings;
  /** Keeps the contacts of a mission as they are until the transaction ends. */
  hold(tx: Transaction, missionId: MissionId): Promise<void>;
  /** Of whom nothing is known there is nothing. */
  known(
    missionId: MissionId,
    participationIds: readonly ParticipationId[],
  ): Promise<ReadonlyMap<ParticipationId, ListedContact>>;
  /** Takes in how these are reached from now on; whoever asks holds the contacts of the mission. */
  keep(
    tx: Transaction,
    actor: Actor,
    missionId: MissionId,
    contacts: ReadonlyMap<ParticipationId, ListedContact>,
  ): Promise<void>;
}

/**
 * Where lists of participants find whoever keeps how these are reached. Missions cannot know of that context, which lies
 * above; it entrusts itself when it starts.
 */
@Injectable()
export class ContactKeeping {
  private entrusted: ContactKeeper | null = null;

  entrust(keeper: ContactKeeper): void {
    this.entrusted = keeper;
  }

  /** Throws where the process was composed without a context that keeps contacts. */
  get keeper(): ContactKeeper {
    if (this.entrusted === null) throw new Error('Nobody keeps contacts: is the module of notifications imported?');
    return this.entrusted;
  }
}
