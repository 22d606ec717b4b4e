import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Finding } from '../../domain/configuration/finding.js';
import { MissionReader } from '../../mission-reader.js';
import { ConfigurationChecks } from './configuration-checks.js';

/** What is found, and the names of those it speaks of. */
export interface ConfigurationFaults {
  readonly findings: readonly Finding[];
  readonly nameById: ReadonlyMap<ParticipationId, string>;
}

/** Looks at the configuration of a mission as it is now. */
@Injectable()
export class FindConfigurationFaults {
  constructor(
    private readonly checks: ConfigurationChecks,
    private readonly missions: MissionReader,
  ) {}

  /** Null where there is no such mission. */
  async run(missionId: MissionId): Promise<ConfigurationFaults | null> {
    const mission = await this.missions.frame(missionId);
    if (mission === null) return null;
    return {
      findings: await this.checks.find(missionId, null),
      nameById: new Map(mission.participations.map(({ id, companyName }) => [id, companyName])),
    };
  }
}
