import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { MissionReader } from '../../missions/index.js';
import type { VetoesChanged } from '../domain/matching-events.js';
import { VetoStore } from '../persistence/veto-store.js';
import type { CounterpartAddress } from './explain-counterpart.js';
import type { ParticipantUnknown } from './revise-participant-profile.js';

/** Keeps a counterpart out of a participant's meetings, or lets it in again; the counterpart never learns of it. */
@Injectable()
export class RefuseCounterpart {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionReader,
    private readonly vetoes: VetoStore,
  ) {}

  run(actor: Actor, address: CounterpartAddress, isRefused: boolean): Promise<Result<null, ParticipantUnknown>> {
    const { missionId, participationId, counterpartId } = address;
    return this.database.run(async (tx) => {
      const own = await this.missions.participation(missionId, participationId);
      const other = await this.missions.participation(missionId, counterpartId);
      const isPair = own !== null && other !== null && own.side !== other.side;
      if (!isPair || !mayActFor(actor, missionId, participationId))
        return err({ type: 'not-found', what: 'participant' });
      const isChanged = isRefused
        ? await this.vetoes.add(tx, missionId, participationId, counterpartId)
        : await this.vetoes.remove(tx, missionId, participationId, counterpartId);
      if (isChanged) {
        const event: VetoesChanged = { type: 'vetoes-changed', missionId, participationId };
        await tx.announce(event);
      }
      return ok(null);
    });
  }
}
