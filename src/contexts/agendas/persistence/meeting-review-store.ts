import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  INTERESTS,
  type MeetingReview,
  NEXT_STEPS,
  type OutcomeCount,
  type ReviewAddress,
  type SharedOutcomes,
} from '../domain/meeting-review.js';

const REVIEW = `reviews.meeting_id AS "meetingId", reviews.note, reviews.interest, reviews.next_step AS "nextStep",
  ${instantSql('reviews.changed_at')} AS "changedAt"`;

const countsOf = (column: string, values: readonly string[]): string =>
  `jsonb_build_object(${values.map((value) => `'${value}', count(*) FILTER (WHERE ${column} = '${value}')`).join(', ')})`;

/** What each of the two keeps of their meetings. */
@Injectable()
export class MeetingReviewStore {
  constructor(private readonly database: Database) {}

  /** Everything that one participation keeps. */
  of(missionId: MissionId, participationId: ParticipationId): Promise<MeetingReview[]> {
    return this.database.query<MeetingReview>(
      `SELECT ${REVIEW} FROM meeting_reviews AS reviews
       WHERE reviews.mission_id = $1 AND reviews.participation_id = $2 ORDER BY reviews.meeting_id`,
      [missionId, participationId],
    );
  }

  /**
   * Who stands for each of the two of a public meeting: themselves, unless they have become another one. It stays so until
   * the transaction ends.
   */
  async standing(
    tx: Transaction,
    missionId: MissionId,
    meetingId: ReviewAddress['meetingId'],
  ): Promise<ReadonlyMap<ParticipationId, ParticipationId>> {
    const rows = await tx.query<{ id: ParticipationId; standsId: ParticipationId }>(
      `SELECT parties.id, coalesce(parties.merged_into_id, parties.id) AS "standsId"
       FROM public_placements AS placed
       JOIN participations AS parties ON parties.id IN (placed.sme_id, placed.buyer_id)
       WHERE placed.mission_id = $1 AND placed.meeting_id = $2 ORDER BY parties.id FOR SHARE OF parties`,
      [missionId, meetingId],
    );
    return new Map(rows.map(({ id, standsId }) => [id, standsId]));
  }

  /** Null where it keeps nothing of that meeting. */
  async find(tx: Transaction, { meetingId, participationId }: ReviewAddress): Promise<MeetingReview | null> {
    const [review] = await tx.query<MeetingReview>(
      `SELECT ${REVIEW} FROM meeting_reviews AS reviews
       WHERE reviews.meeting_id = $1 AND reviews.participation_id = $2`,
      [meetingId, participationId],
    );
    return review ?? null;
  }

  async save(
    tx: Transaction,
    missionId: MissionId,
    participationId: ParticipationId,
    counterpartId: ParticipationId,
    review: MeetingReview,
  ): Promise<void> {
    const { meetingId, note, interest, nextStep, changedAt } = review;
    await tx.query(
      `INSERT INTO meeting_reviews
         (meeting_id, participation_id, counterpart_id, mission_id, note, interest, next_step, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (meeting_id, participation_id) DO UPDATE
         SET note = excluded.note, interest = excluded.interest, next_step = excluded.next_step,
             changed_at = excluded.changed_at`,
      [meetingId, participationId, counterpartId, missionId, note, interest, nextStep, changedAt],
    );
  }

  /** What was said by each side, of whatever meetings. */
  outcomes(missionId: MissionId): Promise<OutcomeCount[]> {
    return this.database.query<OutcomeCount>(
      `SELECT sides.side, count(reviews.meeting_id)::integer AS stated,
              count(DISTINCT reviews.participation_id)::integer AS participants,
              ${countsOf('reviews.interest', INTERESTS)} AS interests,
              ${countsOf('reviews.next_step', NEXT_STEPS)} AS "nextSteps"
       FROM unnest(ARRAY['sme', 'buyer']) WITH ORDINALITY AS sides (side, position)
       LEFT JOIN (meeting_reviews AS reviews JOIN participations ON participations.id = reviews.participation_id)
         ON reviews.mission_id = $1 AND participations.side = sides.side
         AND (reviews.interest IS NOT NULL OR reviews.next_step IS NOT NULL)
       GROUP BY sides.side, sides.position ORDER BY sides.position`,
      [missionId],
    );
  }

  /** What both sides have said of the same meetings. */
  async shared(missionId: MissionId): Promise<SharedOutcomes> {
    const [counted] = await this.database.query<SharedOutcomes>(
      `SELECT count(*)::integer AS stated,
              count(*) FILTER (WHERE (ours.next_step = 'none') <> (theirs.next_step = 'none')
                OR (ours.interest, theirs.interest) IN (('none', 'strong'), ('strong', 'none')))::integer AS contradicting,
              count(DISTINCT ours.participation_id)::integer AS smes,
              count(DISTINCT theirs.participation_id)::integer AS buyers
       FROM meeting_reviews AS ours
       JOIN participations ON participations.id = ours.participation_id AND participations.side = 'sme'
       JOIN meeting_reviews AS theirs
         ON theirs.meeting_id = ours.meeting_id AND theirs.participation_id = ours.counterpart_id
       WHERE ours.mission_id = $1 AND (ours.interest IS NOT NULL OR ours.next_step IS NOT NULL)
         AND (theirs.interest IS NOT NULL OR theirs.next_step IS NOT NULL)`,
      [missionId],
    );
    if (counted === undefined) throw new Error('counting gave no row');
    return counted;
  }

  /** Notes by somebody, and about somebody. What was stated stays, as a number. */
  async eraseNotes(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query(
      `UPDATE meeting_reviews SET note = '' WHERE (participation_id = $1 OR counterpart_id = $1) AND note <> ''`,
      [participationId],
    );
  }
}
