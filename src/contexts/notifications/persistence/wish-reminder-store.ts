import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** How many reminders somebody should have had by now of wishes that end at a moment. */
export interface DueWishReminder {
  readonly participationId: ParticipationId;
  readonly until: Instant;
  readonly reminders: number;
}

/** Who was reminded how often that wishing ends. An end that is moved is another one. */
@Injectable()
export class WishReminderStore {
  /** Notes what is due, and gives those who have not had it yet. */
  async takeDue(tx: Transaction, due: readonly DueWishReminder[], now: Instant): Promise<ParticipationId[]> {
    const rows = await tx.query<{ id: ParticipationId }>(
      `INSERT INTO wish_reminders (participation_id, until, reminders, reminded_at)
       SELECT "participationId", until, reminders, $2
       FROM jsonb_to_recordset($1) AS due ("participationId" uuid, until timestamptz, reminders integer)
       ORDER BY "participationId"
       ON CONFLICT (participation_id, until) DO UPDATE
       SET reminders = excluded.reminders, reminded_at = excluded.reminded_at
       WHERE wish_reminders.reminders < excluded.reminders
       RETURNING participation_id AS id`,
      [JSON.stringify(due), now],
    );
    return rows.map(({ id }) => id);
  }
}
