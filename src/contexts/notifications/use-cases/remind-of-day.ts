import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { REMIND_BEFORE_MINUTES } from '../domain/day-meetings.js';
import { DayReminderStore } from '../persistence/day-reminder-store.js';
import { GatherNews } from './gather-news.js';

/** Reminds whoever has meetings today of them, once a day, shortly before the first. */
@Injectable()
export class RemindOfDay {
  constructor(
    private readonly database: Database,
    private readonly reminders: DayReminderStore,
    private readonly gatherNews: GatherNews,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.database.write(async (tx) => {
      const now = this.clock.now();
      const due = await this.reminders.takeDue(tx, now, addMinutes(now, REMIND_BEFORE_MINUTES));
      for (const { missionId, participationIds } of due) {
        const subjects = new Map(participationIds.map((id) => [id, []]));
        await this.gatherNews.run(tx, missionId, 'day', subjects);
      }
    });
  }
}
