import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import { inOrder } from '../../domain/duplicates/find-duplicates.js';
import type { ParticipantsToldApart } from '../../domain/mission-events.js';
import type { NotFound } from '../../domain/not-found.js';
import { ParticipationStore } from '../../persistence/participation-store.js';
import { ToldApartStore } from '../../persistence/told-apart-store.js';

export type TellApartFailure = NotFound | { readonly type: 'participant-is-itself' };

/** Two of a mission. */
export interface PairAddress {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly otherId: ParticipationId;
}

/** Says of two who look like one company that they are two, or takes that back. Said again it changes nothing. */
@Injectable()
export class TellApart {
  constructor(
    private readonly database: Database,
    private readonly participations: ParticipationStore,
    private readonly toldApart: ToldApartStore,
    private readonly clock: Clock,
  ) {}

  run(by: UserId, address: PairAddress, areTwo: boolean): Promise<Result<null, TellApartFailure>> {
    const { missionId, participationId, otherId: namedId } = address;
    const [oneId, otherId] = inOrder(participationId, namedId);
    return this.database.run(async (tx): Promise<Result<null, TellApartFailure>> => {
      if (oneId === otherId) return err({ type: 'participant-is-itself' });
      for (const id of [oneId, otherId]) {
        const found = await this.participations.findForUpdate(tx, missionId, id);
        if (found === null) return err({ type: 'not-found', what: 'participant' });
      }
      const isChanged = areTwo
        ? await this.toldApart.add(tx, { missionId, oneId, otherId, toldById: by, toldAt: this.clock.now() })
        : await this.toldApart.remove(tx, oneId, otherId);
      if (isChanged) await announceChange(tx, { missionId, participationIds: [oneId, otherId] });
      return ok(null);
    });
  }
}

function announceChange(tx: Transaction, change: Omit<ParticipantsToldApart, 'type'>): Promise<void> {
  return tx.announce<ParticipantsToldApart>({ type: 'participants-told-apart', ...change });
}
