import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ParticipationWithdrawn } from '../domain/mission-events.js';
import { ParticipationStore } from '../persistence/participation-store.js';

/** Ends somebody's part in a mission, and erases what the organiser's lists said of them. */
@Injectable()
export class WithdrawParticipation {
  constructor(private readonly participations: ParticipationStore) {}

  async run(tx: Transaction, missionId: MissionId, id: ParticipationId, companyName: string): Promise<void> {
    await this.participations.replaceAvailability(tx, id, []);
    await this.participations.withdraw(tx, id);
    await this.forgetLists(tx, missionId, companyName);
    await tx.announce({
      type: 'participation-withdrawn',
      missionId,
      participationId: id,
    } satisfies ParticipationWithdrawn);
  }

  /** Erases what the organiser's lists, as far as they are not taken over, said of a company under another name or address. */
  forgetLists(tx: Transaction, missionId: MissionId, words: string): Promise<void> {
    return this.participations.forgetLists(tx, missionId, words);
  }

  /** The same of lists that say under which number somebody is called. */
  forgetListsWithNumber(tx: Transaction, missionId: MissionId, number: string): Promise<void> {
    return this.participations.forgetListsWithNumber(tx, missionId, number);
  }
}
