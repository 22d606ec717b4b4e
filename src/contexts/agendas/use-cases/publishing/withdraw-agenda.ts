import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaWithdrawn } from '../../domain/agenda-events.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import { diffAgendas, participationsAffected } from '../../domain/diff-agendas.js';
import { type AgendaWithdrawal, withdrawAgenda, type WithdrawalRefusal } from '../../domain/withdraw-agenda.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { AgendaWithdrawalStore } from '../../persistence/agenda-withdrawal-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { AbsorbBookings } from '../booking/absorb-bookings.js';

/** Takes back what is public, what people have booked since included, so that nothing is; it can be put back later. */
@Injectable()
export class WithdrawAgenda {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly withdrawals: AgendaWithdrawalStore,
    private readonly absorbBookings: AbsorbBookings,
    private readonly clock: Clock,
  ) {}

  /** When it was done before, newest first. */
  earlier(missionId: MissionId): Promise<readonly AgendaWithdrawal[]> {
    return this.withdrawals.all(missionId);
  }

  run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    withdrawnBy: UserId,
    note: string | null,
  ): Promise<Result<AgendaVersion, WithdrawalRefusal>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const now = this.clock.now();
      const version = await this.absorbBookings.run(tx, missionId);
      const bases = await this.versions.basesOf(tx, version);
      const begunIds = await this.withdrawals.begunMeetings(tx, missionId, now);
      const withdrawn = withdrawAgenda(versionId, { version, bases, begunIds });
      if (!withdrawn.ok) return withdrawn;
      const { id } = withdrawn.value;
      const diff = diffAgendas(await this.publicAgenda.placements(tx, missionId), []);
      await this.versions.save(tx, withdrawn.value);
      await this.publicAgenda.change(tx, missionId, diff);
      await this.withdrawals.add(tx, { versionId: id, missionId, withdrawnBy, withdrawnAt: now, note });
      const participationIds = participationsAffected(diff);
      await tx.announce({
        type: 'agenda-withdrawn',
        missionId,
        versionId: id,
        participationIds,
      } satisfies AgendaWithdrawn);
      return withdrawn;
    });
  }
}
