import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { ClosedMissions } from '../../access/index.js';
import { MISSION_TIES, type MissionTie } from '../domain/mission-settings.js';

/** What one context knows of what binds a mission to others than its organisers. */
export interface MissionTieFinder {
  findTies(missionId: MissionId): Promise<readonly MissionTie[]>;
}

/** All that binds a mission. Contexts above it, which know of agendas and of messages, each add their own finder at the start. */
@Injectable()
export class MissionTies {
  private readonly finders: MissionTieFinder[] = [];

  constructor(private readonly closedMissions: ClosedMissions) {}

  add(finder: MissionTieFinder): void {
    this.finders.push(finder);
  }

  /** In the order in which people read them; none where the mission can be removed. */
  async find(missionId: MissionId): Promise<MissionTie[]> {
    const found = new Set<MissionTie>();
    for (const finder of this.finders) for (const tie of await finder.findTies(missionId)) found.add(tie);
    if (await this.closedMissions.haveParticipantsCome(missionId)) found.add('participants-came');
    return MISSION_TIES.filter((tie) => found.has(tie));
  }
}
