import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MissionReader } from '../../missions/index.js';
import type { Party } from '../domain/party.js';
import { barOnWishes, checkWishes, type Wish, type WishRefusal } from '../domain/wish.js';
import { BarrierStore } from '../persistence/barrier-store.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';
import { VetoStore } from '../persistence/veto-store.js';

/** Whose wishes are to be judged. */
interface JudgedWishes {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly wishes: readonly Wish[];
}

/** Says whether wishes are fit to be kept: by the budget, by who takes part, and by who may meet whom. */
@Injectable()
export class JudgeWishes {
  constructor(
    private readonly missions: MissionReader,
    private readonly rules: RequestRulesStore,
    private readonly vetoes: VetoStore,
    private readonly barriers: BarrierStore,
  ) {}

  async run(
    tx: Transaction,
    { missionId, participationId, wishes }: JudgedWishes,
    side: Party['side'],
  ): Promise<Result<readonly Wish[], WishRefusal>> {
    const { wishBudget } = (await this.rules.latest(missionId)).body;
    const possible = await this.missions.counterparts(missionId, side);
    const checked = checkWishes(wishes, possible, wishBudget);
    if (!checked.ok) return checked;
    const wantedIds = wishes.map(({ counterpartId }) => counterpartId);
    const bar = barOnWishes(wishes, {
      refusedIds: await this.vetoes.of(missionId, participationId),
      keptApartIds: await this.barriers.keptApartFrom(tx, missionId, participationId, wantedIds),
    });
    return bar === null ? checked : err(bar);
  }
}
