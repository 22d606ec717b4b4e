import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PairBars } from '../domain/pair-bars.js';
import { BarrierStore } from '../persistence/barrier-store.js';
import { VetoStore } from '../persistence/veto-store.js';

/** Finds out what keeps two from meeting. */
@Injectable()
export class FindPairBars {
  constructor(
    private readonly vetoes: VetoStore,
    private readonly barriers: BarrierStore,
  ) {}

  async run(tx: Transaction, missionId: MissionId, one: ParticipationId, other: ParticipationId): Promise<PairBars> {
    const keptApart = await this.barriers.keptApartFrom(tx, missionId, one, [other]);
    return {
      refusedByIds: await this.vetoes.between(tx, one, other),
      isKeptApart: keptApart.length > 0,
      isBlocked: await this.barriers.areBlocked(tx, missionId, [one, other]),
    };
  }
}
