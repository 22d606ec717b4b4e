import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { FollowUpStore } from '../persistence/follow-up-store.js';
import { GatherNews } from './gather-news.js';

/** Asks those who consent, some time after a mission, what came of their meetings. */
@Injectable()
export class AskWhatCame {
  constructor(
    private readonly database: Database,
    private readonly followUps: FollowUpStore,
    private readonly gatherNews: GatherNews,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const due of await this.followUps.due(now)) {
      await this.database.write(async (tx) => {
        const asked = await this.followUps.takeDue(tx, due, now);
        await this.gatherNews.run(tx, due.missionId, 'follow-up', new Map(asked.map((id) => [id, []])));
      });
    }
  }
}
