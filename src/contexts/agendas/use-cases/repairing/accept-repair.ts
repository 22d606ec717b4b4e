import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { RepairChanged } from '../../domain/agenda-events.js';
import {
  acceptProposal,
  type AgendaRepair,
  type AgendaRepairId,
  type RepairRefusal,
} from '../../domain/agenda-repair.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { RepairStore } from '../../persistence/repair-store.js';
import { PublishAgenda, type PublishFailure } from '../publishing/publish-agenda.js';
import { SlotTimes } from '../booking/slot-times.js';

/** There is no such repair in that mission. */
export interface RepairUnknown {
  readonly type: 'repair-unknown';
}

export type AcceptFailure = RepairUnknown | RepairRefusal | PublishFailure;

/** Chooses one of the proposals, which becomes the public agenda as any draft would. */
@Injectable()
export class AcceptRepair {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly repairs: RepairStore,
    private readonly publishAgenda: PublishAgenda,
    private readonly slotTimes: SlotTimes,
    private readonly clock: Clock,
  ) {}

  run(
    missionId: MissionId,
    repairId: AgendaRepairId,
    versionId: AgendaVersionId,
    publishedBy: UserId | null,
  ): Promise<Result<AgendaRepair, AcceptFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const repair = await this.repairs.find(tx, missionId, repairId);
      if (repair === null) return err({ type: 'repair-unknown' });
      const proposal = (await this.repairs.proposals(tx, repairId)).find((one) => one.versionId === versionId);
      const times = await this.slotTimes.of(missionId);
      const accepted = acceptProposal(repair, proposal, versionId, times, this.clock.now());
      if (!accepted.ok) return accepted;
      const isFinal = (await this.versions.findPublished(tx, missionId))?.isFinal ?? false;
      const published = await this.publishAgenda.run(missionId, versionId, { publishedBy, isFinal });
      if (!published.ok) return published;
      await this.repairs.save(tx, accepted.value);
      await this.repairs.rejectProposals(tx, repairId, versionId);
      const { status } = accepted.value;
      await tx.announce({ type: 'repair-changed', missionId, repairId, status } satisfies RepairChanged);
      return ok(accepted.value);
    });
  }
}
