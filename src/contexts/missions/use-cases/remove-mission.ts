import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { ClosedMissions } from '../../access/index.js';
import type { MissionRemoved } from '../domain/mission-events.js';
import type { MissionTied } from '../domain/mission-settings.js';
import { MissionStore } from '../persistence/mission-store.js';
import { MissionTies } from './mission-ties.js';

/** Takes a mission out of every list. Nothing of it is deleted: its organisers can restore it. */
@Injectable()
export class RemoveMission {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionStore,
    private readonly ties: MissionTies,
    private readonly closedMissions: ClosedMissions,
    private readonly clock: Clock,
  ) {}

  /** `organiser` is who asked. Refused where others rely on the mission by now. */
  run(missionId: MissionId, organiser: UserId): Promise<Result<null, MissionTied>> {
    return this.database.run(async (tx): Promise<Result<null, MissionTied>> => {
      await this.missions.lock(tx, missionId);
      const ties = await this.ties.find(missionId);
      if (ties.length > 0) return err({ type: 'mission-tied', ties });
      await this.closedMissions.close(tx, { missionId, closedBy: organiser, closedAt: this.clock.now() });
      await tx.announce({ type: 'mission-removed', missionId } satisfies MissionRemoved);
      return ok(null);
    });
  }
}
