import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { FindWishesLeft } from '../../meetings/index.js';
import { PhaseReader } from '../../missions/index.js';
import { firstReminderOfWishes, wishRemindersDue } from '../domain/wish-reminder.js';
import { type DueWishReminder, WishReminderStore } from '../persistence/wish-reminder-store.js';
import { GatherNews } from './gather-news.js';

/**
 * Reminds firms with wishes left to give before they can give none, at most twice for one deadline. Partners are not:
 * their page has no wishes, so that there is nothing they could do about it.
 */
@Injectable()
export class RemindOfWishes {
  constructor(
    private readonly database: Database,
    private readonly phases: PhaseReader,
    private readonly findWishesLeft: FindWishesLeft,
    private readonly reminders: WishReminderStore,
    private readonly gatherNews: GatherNews,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const { missionId, endOf, ends } of await this.phases.endsOfWishes()) {
      if (!ends.some((end) => firstReminderOfWishes(end) <= now && now < end)) continue;
      await this.remind(missionId, endOf, now);
    }
  }

  private remind(
    missionId: MissionId,
    endOf: (participationId: ParticipationId) => Instant | null,
    now: Instant,
  ): Promise<void> {
    return this.database.write(async (tx) => {
      const unfinished = (await this.findWishesLeft.run(missionId)).filter(({ side }) => side === 'sme');
      const due = unfinished.flatMap(({ participationId }): DueWishReminder[] => {
        const until = endOf(participationId);
        const reminders = until === null ? 0 : wishRemindersDue(until, now);
        return until === null || reminders === 0 ? [] : [{ participationId, until, reminders }];
      });
      const taken = await this.reminders.takeDue(tx, due, now);
      await this.gatherNews.run(tx, missionId, 'wishes', new Map(taken.map((id) => [id, []])));
    });
  }
}
