import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { type ConfigurationCheck, ConfigurationChecks, finding, type Finding } from '../../missions/index.js';
import { MeetingReader } from '../meeting-reader.js';

/** A budget of nothing is kept to in silence: nobody can wish for anybody, and no screen says why. */
@Injectable()
export class CheckWishBudget implements ConfigurationCheck, OnModuleInit {
  constructor(
    private readonly checks: ConfigurationChecks,
    private readonly meetings: MeetingReader,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(missionId: MissionId): Promise<Finding[]> {
    const { body } = await this.meetings.requestRules(missionId);
    const { gold, silver } = body.wishBudget;
    return gold + silver === 0 ? [finding('wish-budget-zero')] : [];
  }
}
