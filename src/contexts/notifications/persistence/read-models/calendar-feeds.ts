import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { CalendarEntry } from '../../domain/place-news.js';

/** Whose calendar is read at an address. */
export interface FeedView {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
}

/** Calendars as they are read from outside. */
@Injectable()
export class CalendarFeeds {
  constructor(private readonly database: Database) {}

  /** Null where no feed has that secret, or no longer. */
  async bySecretHash(secretHash: string): Promise<FeedView | null> {
    const [feed] = await this.database.query<FeedView>(
      `SELECT participations.mission_id AS "missionId", participations.id AS "participationId"
       FROM calendar_feeds JOIN participations ON participations.id = calendar_feeds.participation_id
       WHERE calendar_feeds.secret_hash = $1`,
      [secretHash],
    );
    return feed ?? null;
  }

  /** What is in a participation's calendar, in order of time: nothing that was cancelled. */
  entriesOf(participationId: ParticipationId): Promise<CalendarEntry[]> {
    return this.database.query<CalendarEntry>(
      `SELECT participation_id AS "participationId", meeting_id AS "meetingId", counterpart_id AS "counterpartId",
              sequence, place, told, ${instantSql('changed_at')} AS "changedAt"
       FROM calendar_entries WHERE participation_id = $1 AND place IS NOT NULL
       ORDER BY place ->> 'startsAt', meeting_id`,
      [participationId],
    );
  }

  /** Whether the participation is admitted, so that the programme concerns it. */
  async takesPart(participationId: ParticipationId): Promise<boolean> {
    const found = await this.database.query(`SELECT 1 FROM participations WHERE id = $1 AND status = 'admitted'`, [
      participationId,
    ]);
    return found.length > 0;
  }

  /** Since when the participation has an address for its calendar; null where it has none. */
  async openedAt(participationId: ParticipationId): Promise<Instant | null> {
    const [feed] = await this.database.query<{ openedAt: Instant }>(
      `SELECT ${instantSql('created_at')} AS "openedAt" FROM calendar_feeds WHERE participation_id = $1`,
      [participationId],
    );
    return feed?.openedAt ?? null;
  }
}
