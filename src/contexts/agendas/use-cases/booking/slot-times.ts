import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { MissionReader } from '../../../missions/index.js';

/** When the slots of a mission start. */
@Injectable()
export class SlotTimes {
  constructor(private readonly missions: MissionReader) {}

  async of(missionId: MissionId): Promise<ReadonlyMap<Id<'Slot'>, Instant>> {
    const frame = await this.missions.frame(missionId);
    return new Map(frame?.slots.map(({ id, startsAt }) => [id, startsAt]));
  }
}
