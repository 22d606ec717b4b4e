import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { requestEvent, type VetoesChanged, type WishesChanged } from '../domain/meeting-events.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { VetoStore } from '../persistence/veto-store.js';
import { WishStore } from '../persistence/wish-store.js';

/**
 * Erases every word of the requests that somebody made or got, and ends those that are open. Their number stays. Wishes and
 * vetoes go in both directions, and times that were agreed with them are free for others.
 */
@Injectable()
export class EraseRequestTexts {
  constructor(
    private readonly store: MeetingStore,
    private readonly vetoes: VetoStore,
    private readonly wishes: WishStore,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<void> {
    await this.store.lockMission(tx, missionId);
    const answeredAt = this.clock.now();
    for (const request of await this.store.openRequests(tx, missionId)) {
      if (request.fromId !== participationId && request.toId !== participationId) continue;
      const isOwn = request.fromId === participationId;
      const status = isOwn ? ('withdrawn' as const) : ('declined' as const);
      const ended = { ...request, status, answeredAt, answeredById: participationId };
      await this.store.saveRequest(tx, ended);
      await tx.announce(requestEvent(isOwn ? 'meeting-request-withdrawn' : 'meeting-request-declined', ended));
    }
    await this.forgetWishes(tx, missionId, participationId);
    await this.store.forgetWantedTimes(tx, participationId);
    await this.store.eraseTexts(tx, missionId, participationId);
  }

  /** Those of others, too, who are told that their lists are others now. */
  private async forgetWishes(tx: Transaction, missionId: MissionId, aboutId: ParticipationId): Promise<void> {
    for (const participationId of await this.vetoes.forgetAbout(tx, aboutId)) {
      await tx.announce({ type: 'vetoes-changed', missionId, participationId } satisfies VetoesChanged);
    }
    for (const participationId of await this.wishes.forgetAbout(tx, aboutId, this.clock.now())) {
      await tx.announce({ type: 'wishes-changed', missionId, participationId } satisfies WishesChanged);
    }
  }
}
