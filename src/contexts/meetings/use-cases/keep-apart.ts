import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { endEvent } from '../domain/meeting-events.js';
import type { Barrier } from '../domain/pair-bars.js';
import { partRequest } from '../domain/refuse-request.js';
import { BarrierStore } from '../persistence/barrier-store.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** Takes whom the organiser's rules keep apart; for whoever knows the rules and the profiles that they go by. */
@Injectable()
export class KeepApart {
  constructor(
    private readonly store: MeetingStore,
    private readonly barriers: BarrierStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the place of all that was kept apart in the mission. Meetings that are agreed stay; open requests of blocked
   * pairs are withheld. Those of pairs that a rule keeps apart stay in sight, and their acceptance says why it cannot be.
   */
  async run(tx: Transaction, missionId: MissionId, barriers: readonly Barrier[]): Promise<void> {
    await this.store.lockMission(tx, missionId);
    await this.barriers.replace(tx, missionId, barriers);
    const blocked = barriers
      .filter(({ effect }) => effect === 'pair')
      .map(({ participationIds }) => new Set(participationIds));
    if (blocked.length === 0) return;
    for (const request of await this.store.openRequests(tx, missionId)) {
      const isBlocked = blocked.some((pair) => pair.has(request.fromId) && pair.has(request.toId));
      if (!isBlocked || request.isWithheld) continue;
      const parted = partRequest(request, this.clock.now());
      await this.store.saveRequest(tx, parted);
      if (parted.status !== 'open') await tx.announce(endEvent(parted));
    }
  }
}
