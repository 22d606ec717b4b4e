import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { FOLLOW_UP_AFTER_DAYS, FOLLOW_UP_ENDS_AFTER_DAYS, type FollowUp } from '../domain/follow-up.js';

/** A mission that is over, and how often its people should have been asked by now. */
export interface DueFollowUp {
  readonly missionId: MissionId;
  readonly asks: number;
}

/** Those who consent to be asked, and have had a meeting. */
const WILLING = `
  SELECT participations.id, participations.mission_id
  FROM participations
  JOIN processing_bases AS consents ON consents.participation_id = participations.id
    AND consents.purpose = 'follow-up' AND consents.withdrawn_at IS NULL
  WHERE participations.status = 'admitted'
    AND EXISTS (SELECT 1 FROM participations AS attending
                JOIN public_placements AS placed ON attending.id IN (placed.sme_id, placed.buyer_id)
                WHERE coalesce(attending.merged_into_id, attending.id) = participations.id)`;

/** Who was asked how often what came of their meetings. */
@Injectable()
export class FollowUpStore {
  constructor(private readonly database: Database) {}

  /** Missions in which somebody is to be asked now. Those that were over long ago are not looked at. */
  due(now: Instant): Promise<DueFollowUp[]> {
    return this.database.query<DueFollowUp>(
      `SELECT over.mission_id AS "missionId", over.asks
       FROM (SELECT ended.mission_id, (SELECT count(*)::integer FROM unnest($2::integer[]) AS days
                                       WHERE ended.at + make_interval(hours => 24 * days) <= $1) AS asks
             FROM (SELECT slots.mission_id, max(slots.ends_at) AS at FROM slots
                   WHERE slots.gone_at IS NULL AND slots.ends_at > $1::timestamptz - make_interval(hours => 24 * $3::integer)
                   GROUP BY slots.mission_id) AS ended) AS over
       WHERE over.asks > 0
         AND EXISTS (SELECT 1 FROM (${WILLING}) AS willing
                     LEFT JOIN follow_ups ON follow_ups.participation_id = willing.id
                     WHERE willing.mission_id = over.mission_id AND coalesce(follow_ups.asks, 0) < over.asks)`,
      [now, FOLLOW_UP_AFTER_DAYS, FOLLOW_UP_ENDS_AFTER_DAYS],
    );
  }

  /** Notes that those of a mission are asked now, and gives those who had not been yet. */
  async takeDue(tx: Transaction, { missionId, asks }: DueFollowUp, now: Instant): Promise<ParticipationId[]> {
    const rows = await tx.query<{ id: ParticipationId }>(
      `INSERT INTO follow_ups (participation_id, asks, asked_at)
       SELECT willing.id, $2, $3 FROM (${WILLING}) AS willing WHERE willing.mission_id = $1 ORDER BY willing.id
       ON CONFLICT (participation_id) DO UPDATE SET asks = excluded.asks, asked_at = excluded.asked_at
       WHERE follow_ups.asks < excluded.asks
       RETURNING participation_id AS id`,
      [missionId, asks, now],
    );
    return rows.map(({ id }) => id);
  }

  /** What there is to ask somebody; null where they no longer consent, or no meeting of theirs is public. */
  async find(missionId: MissionId, participationId: ParticipationId): Promise<FollowUp | null> {
    const [counted] = await this.database.query<FollowUp>(
      `SELECT count(*)::integer AS meetings,
              count(*) FILTER (WHERE reviews.interest IS NULL AND reviews.next_step IS NULL)::integer AS unsaid
       FROM (${WILLING}) AS willing
       JOIN participations AS attending ON coalesce(attending.merged_into_id, attending.id) = willing.id
       JOIN public_placements AS placed
         ON placed.mission_id = $1 AND attending.id IN (placed.sme_id, placed.buyer_id)
       LEFT JOIN meeting_reviews AS reviews
         ON reviews.meeting_id = placed.meeting_id AND reviews.participation_id = willing.id
       WHERE willing.id = $2`,
      [missionId, participationId],
    );
    return counted === undefined || counted.meetings === 0 ? null : counted;
  }
}
