import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { IncidentReported } from '../../attendance/index.js';
import { PrepareRepair } from '../use-cases/repairing/prepare-repair.js';

@Injectable()
@ReactsTo({ name: 'repair-agenda-when-incident-reported', when: ['incident-reported'], lane: 'repair' })
export class RepairAgendaWhenIncidentReported implements Reaction<IncidentReported> {
  constructor(private readonly prepareRepair: PrepareRepair) {}

  react({ missionId, incidentId }: IncidentReported): Promise<void> {
    return this.prepareRepair.run(missionId, { incidentId });
  }
}
