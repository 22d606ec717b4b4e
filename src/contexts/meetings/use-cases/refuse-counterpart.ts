import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import { endEvent, requestEvent, type VetoesChanged } from '../domain/meeting-events.js';
import { refuseRequest, showRequest } from '../domain/refuse-request.js';
import { BarrierStore } from '../persistence/barrier-store.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';
import { VetoStore } from '../persistence/veto-store.js';

/** Who refuses whom. */
export interface VetoAddress {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly counterpartId: ParticipationId;
}

export interface VetoRefused {
  readonly type: 'participant-unknown';
}

/** Keeps a counterpart out of a participant's meetings, or lets it in again; the counterpart never learns of it. */
@Injectable()
export class RefuseCounterpart {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionReader,
    private readonly store: MeetingStore,
    private readonly vetoes: VetoStore,
    private readonly barriers: BarrierStore,
    private readonly rules: RequestRulesStore,
    private readonly clock: Clock,
  ) {}

  /** A meeting that the two have agreed stays. */
  run(actor: Actor, address: VetoAddress, isRefused: boolean): Promise<Result<null, VetoRefused>> {
    const { missionId, participationId, counterpartId } = address;
    return this.database.run(async (tx) => {
      const own = await this.missions.participation(missionId, participationId);
      const other = await this.missions.participation(missionId, counterpartId);
      const isPair = own !== null && other !== null && own.side !== other.side;
      if (!isPair || !mayActFor(actor, missionId, participationId)) return err({ type: 'participant-unknown' });
      await this.store.lockMission(tx, missionId);
      const isChanged = isRefused
        ? await this.vetoes.add(tx, missionId, participationId, counterpartId)
        : await this.vetoes.remove(tx, missionId, participationId, counterpartId);
      if (!isChanged) return ok(null);
      await (isRefused ? this.endRequests(tx, actor, address) : this.putForward(tx, address));
      await tx.announce({ type: 'vetoes-changed', missionId, participationId } satisfies VetoesChanged);
      return ok(null);
    });
  }

  private async endRequests(tx: Transaction, actor: Actor, address: VetoAddress): Promise<void> {
    const { missionId, participationId, counterpartId } = address;
    for (const open of await this.store.openRequestsBetween(tx, missionId, participationId, counterpartId)) {
      const refused = refuseRequest(actor, open, participationId, this.clock.now());
      await this.store.saveRequest(tx, refused);
      if (refused.status !== 'open') await tx.announce(endEvent(refused));
    }
  }

  /** What was withheld is put before whoever has taken the refusal back. */
  private async putForward(tx: Transaction, { missionId, participationId, counterpartId }: VetoAddress): Promise<void> {
    if (await this.barriers.areBlocked(tx, missionId, [participationId, counterpartId])) return;
    const { nudgeAfterHours } = (await this.rules.latest(missionId)).body;
    for (const open of await this.store.openRequestsBetween(tx, missionId, participationId, counterpartId)) {
      if (!open.isWithheld || open.toId !== participationId) continue;
      const shown = showRequest(open, nudgeAfterHours, this.clock.now());
      if (shown === open) continue;
      await this.store.saveRequest(tx, shown);
      await tx.announce(requestEvent('meeting-requested', shown));
    }
  }
}
