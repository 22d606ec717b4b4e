import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CalendarFeed } from '../domain/calendar-feed.js';
import type { CalendarEntry } from '../domain/place-news.js';
import { CalendarFeedRows } from './notification-rows.js';

/** The calendars of participations, and the addresses at which they are read. */
@Injectable()
export class CalendarStore {
  /** Lets one transaction at a time bring the calendars of a mission up to date, until it ends. */
  async lockMission(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('calendars:' || $1, 0))`, [missionId]);
  }

  entriesOf(tx: Transaction, participationIds: readonly ParticipationId[]): Promise<CalendarEntry[]> {
    return tx.query<CalendarEntry>(
      `SELECT participation_id AS "participationId", meeting_id AS "meetingId", counterpart_id AS "counterpartId",
              sequence, place, told, ${instantSql('changed_at')} AS "changedAt"
       FROM calendar_entries WHERE participation_id = ANY($1)`,
      [participationIds],
    );
  }

  /** Adds and changes entries; what was told of them stays as it is. */
  async save(tx: Transaction, entries: readonly CalendarEntry[]): Promise<void> {
    await tx.query(
      `INSERT INTO calendar_entries (participation_id, meeting_id, counterpart_id, sequence, place, changed_at)
       SELECT "participationId", "meetingId", "counterpartId", sequence, place, "changedAt"
       FROM jsonb_to_recordset($1) AS changed ("participationId" uuid, "meetingId" uuid, "counterpartId" uuid,
         sequence integer, place jsonb, "changedAt" timestamptz)
       ON CONFLICT (participation_id, meeting_id) DO UPDATE
         SET counterpart_id = excluded.counterpart_id, sequence = excluded.sequence, place = excluded.place,
             changed_at = excluded.changed_at`,
      [JSON.stringify(entries)],
    );
  }

  /** Remembers that the participation knows all its entries as they are, and since when it knows which are gone. */
  async rememberTold(tx: Transaction, participationId: ParticipationId, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE calendar_entries SET told = place, told_gone_at = CASE WHEN place IS NULL THEN $2::timestamptz END
       WHERE participation_id = $1 AND told IS DISTINCT FROM place`,
      [participationId, now],
    );
  }

  /** Forgets what the participation was told, so that it is told all anew, as news to a calendar that knows none of it. */
  async forgetTold(tx: Transaction, participationId: ParticipationId, now: Instant): Promise<void> {
    await tx.query(
      `UPDATE calendar_entries SET told = NULL, sequence = sequence + 1, changed_at = $2
       WHERE participation_id = $1 AND told IS NOT NULL`,
      [participationId, now],
    );
  }

  /** Makes this the participation's only feed. */
  async putFeed(tx: Transaction, feed: CalendarFeed): Promise<void> {
    await tx.rowsOf(CalendarFeedRows).upsert(feed, ['participationId']);
  }

  async removeFeed(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.rowsOf(CalendarFeedRows).delete({ participationId });
  }

  async removeEntries(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query('DELETE FROM calendar_entries WHERE participation_id = $1', [participationId]);
  }

  /** Ends the calendar of the one; those of others name the other one in the meetings that it has taken over. */
  async handOver(tx: Transaction, goneId: ParticipationId, keptId: ParticipationId): Promise<void> {
    await this.removeFeed(tx, goneId);
    await this.removeEntries(tx, goneId);
    await tx.query(
      `UPDATE calendar_entries SET counterpart_id = $2 FROM meetings
       WHERE calendar_entries.counterpart_id = $1 AND meetings.id = calendar_entries.meeting_id
         AND $2 IN (meetings.sme_id, meetings.buyer_id)`,
      [goneId, keptId],
    );
  }
}
