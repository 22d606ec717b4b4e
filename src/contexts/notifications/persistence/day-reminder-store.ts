import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Those of one mission who are to be reminded of the day. */
export interface DueReminders {
  readonly missionId: MissionId;
  readonly participationIds: readonly ParticipationId[];
}

/** Who was reminded of which day. */
@Injectable()
export class DayReminderStore {
  /**
   * Notes, once for each day by the clock of the venue, those whose first public meeting of that day begins after `now`
   * and by `until`, and gives them.
   */
  async takeDue(tx: Transaction, now: Instant, until: Instant): Promise<DueReminders[]> {
    return tx.query<DueReminders>(
      `WITH soon AS (
         SELECT DISTINCT placements.mission_id FROM public_placements AS placements
         JOIN slots ON slots.id = placements.slot_id WHERE slots.starts_at > $1 AND slots.starts_at <= $2
       ), firsts AS (
         SELECT placements.mission_id, pairs.own AS participation_id,
                (slots.starts_at AT TIME ZONE missions.time_zone)::date AS day, min(slots.starts_at) AS starts_at
         FROM soon
         JOIN public_placements AS placements ON placements.mission_id = soon.mission_id
         JOIN missions ON missions.id = placements.mission_id
         JOIN slots ON slots.id = placements.slot_id
         CROSS JOIN LATERAL (VALUES (placements.sme_id), (placements.buyer_id)) AS pairs (own)
         GROUP BY placements.mission_id, pairs.own, day
       ), reminded AS (
         INSERT INTO day_reminders (participation_id, day, reminded_at)
         SELECT firsts.participation_id, firsts.day, $1 FROM firsts
         JOIN participations ON participations.id = firsts.participation_id AND participations.status = 'admitted'
         WHERE firsts.starts_at > $1 AND firsts.starts_at <= $2
         ORDER BY firsts.participation_id
         ON CONFLICT DO NOTHING RETURNING participation_id
       )
       SELECT participations.mission_id AS "missionId",
              jsonb_agg(reminded.participation_id) AS "participationIds"
       FROM reminded JOIN participations ON participations.id = reminded.participation_id
       GROUP BY participations.mission_id`,
      [now, until],
    );
  }
}
