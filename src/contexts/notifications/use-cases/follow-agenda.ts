import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { GatherNews } from './gather-news.js';
import { UpdateCalendars } from './update-calendars.js';

/** Brings the calendars of some participations into agreement with the public agenda, and sees that they are told. */
@Injectable()
export class FollowAgenda {
  constructor(
    private readonly database: Database,
    private readonly updateCalendars: UpdateCalendars,
    private readonly gatherNews: GatherNews,
  ) {}

  /** Done again it changes nothing, and writes to nobody. */
  async run(missionId: MissionId, participationIds: readonly ParticipationId[]): Promise<void> {
    await this.database.write(async (tx) => {
      const changes = await this.updateCalendars.run(tx, missionId, participationIds);
      const affected = new Map(changes.map(({ participationId }) => [participationId, []]));
      await this.gatherNews.run(tx, missionId, 'agenda', affected);
    });
  }
}
