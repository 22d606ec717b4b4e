import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type AgendaRepair, type AgendaRepairId, incidentsOf, requestRepair } from '../../domain/agenda-repair.js';
import { releasedMeetings } from '../../domain/freeze-release.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { RepairStore } from '../../persistence/repair-store.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { type AskedRepair, askForRepair } from '../../planning/repairing/ask-for-repair.js';
import { standingPins } from '../../planning/rules/standing-pins.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { GatherObstacles } from '../gathering/gather-obstacles.js';
import { GatherPublicFrame } from '../gathering/gather-public-frame.js';

/** Whose repair it is: of an incident, or asked for by somebody. */
export type RepairCause = { readonly incidentId: Id<'Incident'> } | { readonly repairId: AgendaRepairId };

/** A repair in a worker's hands, with what is to be mended. */
export interface BegunRepair {
  readonly repair: AgendaRepair;
  readonly snapshot: AgendaSnapshot;
  readonly asked: AskedRepair;
}

/** Takes a repair up: reads the public agenda and everything that stands in its way at this moment. */
@Injectable()
export class BeginRepair {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly repairs: RepairStore,
    private readonly terms: AgendaTermsStore,
    private readonly gatherPublicFrame: GatherPublicFrame,
    private readonly gatherObstacles: GatherObstacles,
    private readonly clock: Clock,
  ) {}

  /** Null where there is nothing to do: the repair has its proposals, or is over. */
  run(missionId: MissionId, cause: RepairCause): Promise<BegunRepair | null> {
    return this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const found = await this.find(tx, missionId, cause);
      if (found?.status !== 'queued') return null;
      const { frame, basedOnId } = await this.gatherPublicFrame.run(tx, missionId);
      const pins = standingPins(frame, await this.terms.pins(missionId));
      const snapshot = takeSnapshot({ ...frame, pins, weights: await this.terms.weights(missionId) });
      const obstacles = await this.gatherObstacles.run(missionId);
      const unanswered = await this.repairs.findUnanswered(tx, missionId);
      const aboutIncidentIds = incidentsOf(unanswered);
      const now = this.clock.now();
      const releases = await this.repairs.releases(tx, missionId, now);
      const released = releasedMeetings(releases, frame.meetings, frame.publicPlacements);
      const asked = askForRepair(snapshot, obstacles, {
        settings: await this.repairs.settings(tx, missionId),
        releasedMeetingIds: [...found.releasedMeetingIds, ...released],
        unansweredIncidentIds: new Set(aboutIncidentIds),
        now,
      });
      return { repair: { ...found, basedOnId, aboutIncidentIds }, snapshot, asked };
    });
  }

  private async find(tx: Transaction, missionId: MissionId, cause: RepairCause): Promise<AgendaRepair | null> {
    if ('repairId' in cause) return this.repairs.find(tx, missionId, cause.repairId);
    const { incidentId } = cause;
    const known = await this.repairs.findForIncident(tx, incidentId);
    if (known !== null) return known;
    const asked = { id: newId<'AgendaRepair'>(), missionId, incidentId, aboutIncidentIds: [], releasedMeetingIds: [] };
    const requested = requestRepair(asked, this.clock.now());
    await this.repairs.add(tx, requested);
    return requested;
  }
}
