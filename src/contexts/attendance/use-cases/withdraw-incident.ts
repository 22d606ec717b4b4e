import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { IncidentWithdrawn } from '../domain/attendance-events.js';
import type { Incident, IncidentId } from '../domain/incident.js';
import { AttendanceStore } from '../persistence/attendance-store.js';

/** There is no such incident in that mission. */
export interface IncidentUnknown {
  readonly type: 'incident-unknown';
}

/** Takes a report back: a table is open again, an interpreter is well. Nothing that was repaired for it moves back. */
@Injectable()
export class WithdrawIncident {
  constructor(
    private readonly database: Database,
    private readonly store: AttendanceStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, incidentId: IncidentId): Promise<Result<Incident, IncidentUnknown>> {
    return this.database.run(async (tx) => {
      const incident = await this.store.findIncidentForUpdate(tx, missionId, incidentId);
      if (incident === null) return err({ type: 'incident-unknown' });
      if (incident.withdrawnAt !== null) return ok(incident);
      const withdrawn: Incident = { ...incident, withdrawnAt: this.clock.now() };
      await this.store.saveIncident(tx, withdrawn);
      await tx.announce({ type: 'incident-withdrawn', missionId, incidentId } satisfies IncidentWithdrawn);
      return ok(withdrawn);
    });
  }
}
