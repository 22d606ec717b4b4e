import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { MeetingReader } from '../../meetings/index.js';
import {
  type ConfigurationCheck,
  ConfigurationChecks,
  finding,
  type Finding,
  MissionReader,
} from '../../missions/index.js';
import { MatchSetupReader } from '../match-setup-reader.js';
import { checkMinimums } from '../planning/check-minimums.js';

/** Looks at whether the minimums that were promised can still be kept: what they were proved on may have changed since. */
@Injectable()
export class CheckPromises implements ConfigurationCheck, OnModuleInit {
  constructor(
    private readonly checks: ConfigurationChecks,
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly setups: MatchSetupReader,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(missionId: MissionId): Promise<Finding[]> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) return [];
    const { body: setup } = await this.setups.latest(missionId);
    const { impossible, beyondTables, below } = checkMinimums({
      ...{ setup, slots: frame.slots, tables: frame.tables.length, participations: frame.participations },
      agreed: await this.meetings.agreedMeetings(missionId),
    });
    return [
      ...impossible.map(({ side, minimum, most, participationIds }) =>
        finding('minimum-impossible', { participationIds, most, facts: { side, minimum } }),
      ),
      ...(beyondTables === null
        ? []
        : [finding('minimums-beyond-tables', { meetings: beyondTables.meetings, most: beyondTables.places })]),
      ...below.map(({ side, minimum, participationIds }) =>
        finding('below-its-minimum', { participationIds, facts: { side, minimum } }),
      ),
    ];
  }
}
