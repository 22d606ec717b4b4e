import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Clock } from '../../../../platform/time/clock.js';
import { isTimeZone } from '../../../../platform/time/zoned-time.js';
import { checkMission } from '../../domain/configuration/check-mission.js';
import type { Finding } from '../../domain/configuration/finding.js';
import type { PhasePlan } from '../../domain/phase-plan.js';
import { MissionReader } from '../../mission-reader.js';
import { PhaseReader } from '../../phase-reader.js';
import { ProgrammeReader } from '../../programme-reader.js';
import { type ConfigurationCheck, ConfigurationChecks } from './configuration-checks.js';

/** Looks at the timetable, the programme, the tables, who takes part and when, and the deadlines. */
@Injectable()
export class CheckFrame implements ConfigurationCheck, OnModuleInit {
  constructor(
    private readonly checks: ConfigurationChecks,
    private readonly missions: MissionReader,
    private readonly phases: PhaseReader,
    private readonly programmes: ProgrammeReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.add(this);
  }

  async find(missionId: MissionId, plan: PhasePlan | null): Promise<Finding[]> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) return [];
    const { timeZone, sessions, slots, tables, participations } = frame;
    return checkMission(
      {
        isTimeZoneKnown: isTimeZone(timeZone),
        ...{ sessions, slots, participations, tables: tables.length },
        programme: (await this.programmes.find(missionId))?.items ?? [],
        plan: plan ?? (await this.phases.latest(missionId)).body,
      },
      this.clock.now(),
    );
  }
}
