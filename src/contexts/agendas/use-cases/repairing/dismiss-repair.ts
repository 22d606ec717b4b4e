import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { RepairChanged } from '../../domain/agenda-events.js';
import {
  type AgendaRepair,
  type AgendaRepairId,
  dismissRepair,
  type RepairRefusal,
} from '../../domain/agenda-repair.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { RepairStore } from '../../persistence/repair-store.js';
import type { RepairUnknown } from './accept-repair.js';

/** Leaves the agenda as it is, whatever has come up. */
@Injectable()
export class DismissRepair {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly repairs: RepairStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, repairId: AgendaRepairId): Promise<Result<AgendaRepair, RepairUnknown | RepairRefusal>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const repair = await this.repairs.find(tx, missionId, repairId);
      if (repair === null) return err({ type: 'repair-unknown' });
      const dismissed = dismissRepair(repair, this.clock.now());
      if (!dismissed.ok) return dismissed;
      await this.repairs.save(tx, dismissed.value);
      await this.repairs.rejectProposals(tx, repairId, null);
      const { status } = dismissed.value;
      await tx.announce({ type: 'repair-changed', missionId, repairId, status } satisfies RepairChanged);
      return dismissed;
    });
  }
}
