import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { RepairRequested } from '../domain/agenda-events.js';
import { PrepareRepair } from '../use-cases/repairing/prepare-repair.js';

@Injectable()
@ReactsTo({ name: 'repair-agenda-when-repair-requested', when: ['repair-requested'], lane: 'repair' })
export class RepairAgendaWhenRepairRequested implements Reaction<RepairRequested> {
  constructor(private readonly prepareRepair: PrepareRepair) {}

  react({ missionId, repairId }: RepairRequested): Promise<void> {
    return this.prepareRepair.run(missionId, { repairId });
  }
}
