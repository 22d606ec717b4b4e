import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { ClosedMissions } from '../../access/index.js';
import type { MissionRestored } from '../domain/mission-events.js';

/** Puts a mission that was removed back into the lists of everybody who has a place in it. */
@Injectable()
export class RestoreMission {
  constructor(
    private readonly database: Database,
    private readonly closedMissions: ClosedMissions,
  ) {}

  /** False where that organiser has removed no such mission, nor has another of its organisers. */
  run(missionId: MissionId, organiser: UserId): Promise<boolean> {
    return this.database.write(async (tx) => {
      const isOpen = await this.closedMissions.openFor(tx, missionId, organiser);
      if (isOpen) await tx.announce({ type: 'mission-restored', missionId } satisfies MissionRestored);
      return isOpen;
    });
  }
}
