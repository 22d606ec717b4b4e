import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { MissionReader } from '../../../missions/index.js';
import type { Opening } from '../../domain/opening.js';
import { FindOpeningsFor } from './find-openings-for.js';

/** Openings with what is needed to tell of them. */
export interface ShownOpenings {
  readonly openings: readonly Opening[];
  readonly names: ReadonlyMap<ParticipationId, string>;
  readonly slots: readonly { readonly id: Id<'Slot'>; readonly startsAt: Instant }[];
}

/** As many as somebody at a desk chooses from. */
const SHOWN = 3;

/** Tells whom a buyer at the desk could meet, by name and time. */
@Injectable()
export class ShowOpenings {
  constructor(
    private readonly database: Database,
    private readonly findOpenings: FindOpeningsFor,
    private readonly missions: MissionReader,
  ) {}

  /** Null where the mission has no such buyer. */
  run(missionId: MissionId, buyerId: ParticipationId): Promise<ShownOpenings | null> {
    return this.database.write(async (tx) => {
      const openings = await this.findOpenings.run(tx, missionId, buyerId, SHOWN);
      if (openings === null) return null;
      const briefs = await this.missions.briefs(
        missionId,
        openings.map(({ counterpartId }) => counterpartId),
      );
      const { slots } = await this.missions.meetingTimes(missionId, []);
      return { openings, slots, names: new Map(briefs.map(({ id, companyName }) => [id, companyName])) };
    });
  }
}
