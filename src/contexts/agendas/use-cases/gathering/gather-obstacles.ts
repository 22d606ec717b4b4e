import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { absenceOf, AttendanceReader, type Incident, spanOf } from '../../../attendance/index.js';
import { MissionReader } from '../../../missions/index.js';
import type { TimedSlot } from '../../domain/hindrance.js';
import type { Obstacle } from '../../domain/obstacle.js';

/** Reads what stands in the way of a mission's meetings. */
@Injectable()
export class GatherObstacles {
  constructor(
    private readonly attendance: AttendanceReader,
    private readonly missions: MissionReader,
  ) {}

  async run(missionId: MissionId): Promise<readonly Obstacle[]> {
    const incidents = await this.attendance.standingIncidents(missionId);
    if (incidents.length === 0) return [];
    const { slots } = await this.missions.meetingTimes(missionId, []);
    return incidents.flatMap((incident) => obstacleOf(incident, slots) ?? []);
  }
}

function obstacleOf({ id: incidentId, details }: Incident, slots: readonly TimedSlot[]): Obstacle | null {
  switch (details.kind) {
    case 'lateness':
    case 'departure':
    case 'no-show': {
      const absence = absenceOf(details, slots);
      return absence === null ? null : { kind: 'participations-away', incidentId, ...absence };
    }
    case 'table-closure':
      return { kind: 'table-closed', incidentId, tableId: details.tableId, span: spanOf(details) };
    case 'interpreter-absence':
      return { kind: 'interpreter-away', incidentId, interpreterId: details.interpreterId, span: spanOf(details) };
    case 'overrun': {
      const { tableId, slotId, endsAt } = details;
      return { kind: 'meeting-overruns', incidentId, tableId, slotId, endsAt };
    }
  }
}
