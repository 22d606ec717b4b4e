import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../kernel/id.js';
import type { TimeSpan } from '../../../kernel/instant.js';
import { AttendanceReader, type Incident, spanOf } from '../../attendance/index.js';
import type { Obstacle } from '../domain/obstacle.js';

/** Reads what stands in the way of a mission's meetings. */
@Injectable()
export class GatherObstacles {
  constructor(private readonly attendance: AttendanceReader) {}

  async run(
    missionId: MissionId,
    slots: readonly (TimeSpan & { readonly id: Id<'Slot'> })[],
  ): Promise<readonly Obstacle[]> {
    const incidents = await this.attendance.standingIncidents(missionId);
    return incidents.flatMap((incident) => obstacleOf(incident, slots) ?? []);
  }
}

function obstacleOf(
  { id: incidentId, details }: Incident,
  slots: readonly (TimeSpan & { readonly id: Id<'Slot'> })[],
): Obstacle | null {
  switch (details.kind) {
    case 'lateness': {
      const { participationIds, missingFrom: startsAt, arrivesAt: endsAt } = details;
      return { kind: 'participations-away', incidentId, participationIds, span: { startsAt, endsAt } };
    }
    case 'departure': {
      const span = spanOf({ startsAt: details.leavesAt, endsAt: null });
      return { kind: 'participations-away', incidentId, participationIds: [details.participationId], span };
    }
    case 'no-show': {
      const missed = slots.find(({ id }) => id === details.slotId);
      if (missed === undefined) return null;
      const participationIds = [details.participationId];
      return { kind: 'participations-away', incidentId, participationIds, span: missed };
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
