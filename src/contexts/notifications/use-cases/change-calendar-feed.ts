import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfSecret, newSecret } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import { CalendarStore } from '../persistence/calendar-store.js';

/** Opens and closes the address at which a participation's calendar is read. Whether somebody may is asked before. */
@Injectable()
export class ChangeCalendarFeed {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarStore,
    private readonly clock: Clock,
  ) {}

  /** The secret of a new address; an earlier one stops to work. */
  open(participationId: ParticipationId): Promise<string> {
    return this.database.write(async (tx) => {
      const secret = newSecret();
      const feed = { participationId, secretHash: hashOfSecret(secret), createdAt: this.clock.now() };
      await this.calendars.putFeed(tx, feed);
      return secret;
    });
  }

  close(participationId: ParticipationId): Promise<void> {
    return this.database.write((tx) => this.calendars.removeFeed(tx, participationId));
  }
}
