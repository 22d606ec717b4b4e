import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { TimeSpan } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AvailabilityChanged, ParticipationWithdrawn } from '../domain/mission-events.js';
import type { Participation } from '../domain/participation.js';
import { ParticipationStore } from '../persistence/participation-store.js';

/** Two participations of one company, and on which terms the one kept takes part. */
export interface ParticipationMerge extends Pick<Participation, 'missionId' | 'externalReference' | 'maximumMeetings'> {
  readonly keptId: ParticipationId;
  readonly goneId: ParticipationId;
  readonly availability: readonly TimeSpan[];
  /** The name of the one kept that is no name of it any more; null where it stays. */
  readonly formerName: string | null;
}

/** Ends the part of one of two participations of one company. Lists that were sent stay, but for those of a name given up. */
@Injectable()
export class MergeParticipation {
  constructor(private readonly participations: ParticipationStore) {}

  /**
   * Keeps both from others, and lists from being taken over, until the transaction ends: first the mission and then the two,
   * in one order whoever is kept, so that nobody waits in a circle.
   */
  async lock(tx: Transaction, missionId: MissionId, keptId: ParticipationId, goneId: ParticipationId): Promise<void> {
    await this.participations.keepLists(tx, missionId);
    for (const id of [keptId, goneId].sort()) await this.participations.findForUpdate(tx, missionId, id);
  }

  async run(tx: Transaction, merge: ParticipationMerge): Promise<void> {
    const { missionId, keptId, goneId, externalReference, maximumMeetings, availability, formerName } = merge;
    await this.participations.replaceAvailability(tx, goneId, []);
    await this.participations.withdraw(tx, goneId);
    await this.participations.changeTerms(tx, keptId, { externalReference, maximumMeetings });
    await this.participations.replaceAvailability(tx, keptId, availability);
    await this.participations.handOver(tx, missionId, goneId, keptId);
    // Nobody could find it there any more who is asked to erase the company.
    if (formerName !== null) await this.participations.forgetLists(tx, missionId, formerName);
    await tx.announce({
      type: 'participation-withdrawn',
      missionId,
      participationId: goneId,
    } satisfies ParticipationWithdrawn);
    await tx.announce({
      type: 'availability-changed',
      missionId,
      participationId: keptId,
    } satisfies AvailabilityChanged);
  }
}
