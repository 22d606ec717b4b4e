import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '../../../platform/ids/secret.js';
import { CalendarFeeds } from '../persistence/read-models/calendar-feeds.js';
import { WriteCalendarFile } from './write-calendar-file.js';

/** Writes a participation's calendar for whoever knows its address. */
@Injectable()
export class ReadCalendarFeed {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly writeCalendarFile: WriteCalendarFile,
  ) {}

  /** Null where no feed has that secret, or no longer. */
  async run(secret: string): Promise<string | null> {
    const feed = await this.feeds.bySecretHash(hashOfSecret(secret));
    return feed === null ? null : this.writeCalendarFile.of(feed.missionId, feed.participationId, null);
  }
}
