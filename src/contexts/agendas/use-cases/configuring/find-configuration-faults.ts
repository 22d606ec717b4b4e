import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { MissionReader } from '../../../missions/index.js';
import type { ConfigurationFinding } from '../../domain/configuration-finding.js';
import { checkConfiguration } from '../../planning/configuring/check-configuration.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** What is found, and the names of those it speaks of. */
export interface ConfigurationFaults {
  readonly findings: readonly ConfigurationFinding[];
  readonly nameById: ReadonlyMap<ParticipationId, string>;
}

/** Looks at the configuration of a mission as an agenda would be made from it now. */
@Injectable()
export class FindConfigurationFaults {
  constructor(
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly missions: MissionReader,
  ) {}

  /** Null where there is no such mission. */
  async run(missionId: MissionId): Promise<ConfigurationFaults | null> {
    const mission = await this.missions.frame(missionId);
    if (mission === null) return null;
    const frame = await this.gatherAgendaFrame.run(missionId, []);
    return {
      findings: checkConfiguration(takeSnapshot(frame)),
      nameById: new Map(mission.participations.map(({ id, companyName }) => [id, companyName])),
    };
  }
}
