import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Placement } from '../../domain/agenda-version.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import { standingPins } from '../../planning/rules/standing-pins.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { withObstacles } from '../../planning/snapshot/with-obstacles.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherObstacles } from '../gathering/gather-obstacles.js';

/** Brings together what a version is explained from. */
@Injectable()
export class GatherExplainedSnapshot {
  constructor(
    private readonly terms: AgendaTermsStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherObstacles: GatherObstacles,
  ) {}

  /** The mission as it is now, with the agenda of the version as the previous one and what it keeps of the pins. */
  async run(missionId: MissionId, placements: readonly Placement[]): Promise<AgendaSnapshot> {
    const frame = await this.gatherAgendaFrame.run(missionId, placements);
    const pins = standingPins(frame, await this.terms.pins(missionId));
    const snapshot = takeSnapshot({ ...frame, pins });
    return withObstacles(snapshot, await this.gatherObstacles.run(missionId));
  }
}
