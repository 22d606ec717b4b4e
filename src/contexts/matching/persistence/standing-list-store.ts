import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Recommendation } from '../domain/recommendation.js';

/** Which state of a mission's recommendations somebody read; equal states are equal texts. */
export type ListsState = string;

/** A list as it stands, in order of score. */
export interface StoredList {
  readonly participantId: ParticipationId;
  readonly side: 'sme' | 'buyer';
  readonly counterparts: readonly { readonly id: ParticipationId; readonly score: number }[];
}

/** What changes when one participant was scored anew. */
export interface ListChange {
  readonly missionId: MissionId;
  readonly computedAt: Instant;
  /** Pairs, as seen from one side, that those lists hold no more. */
  readonly goneRows: readonly Pick<Recommendation, 'participationId' | 'counterpartId'>[];
  /** Rows that were scored anew; their terms take the place of those stored. */
  readonly rows: readonly Recommendation[];
  /** The places of everybody after that. */
  readonly places: readonly Pick<Recommendation, 'participationId' | 'counterpartId' | 'rank'>[];
}

const LISTED = '"participationId" uuid, "counterpartId" uuid';

/** Recommendations as lists that change one by one. */
@Injectable()
export class StandingListStore {
  constructor(private readonly database: Database) {}

  /** The state of a mission's recommendations; null where none were computed yet. */
  async state(missionId: MissionId): Promise<ListsState | null> {
    const [found] = await this.database.query<{ state: ListsState }>(
      `SELECT reading::text || '.' || revision::text AS state FROM recommendation_sets WHERE mission_id = $1`,
      [missionId],
    );
    return found?.state ?? null;
  }

  lists(missionId: MissionId): Promise<StoredList[]> {
    return this.database.query<StoredList>(
      `SELECT recommendations.participation_id AS "participantId", participations.side,
              jsonb_agg(jsonb_build_object('id', counterpart_id, 'score', score)
                        ORDER BY score DESC, counterpart_id) AS counterparts
       FROM recommendations JOIN participations ON participations.id = recommendations.participation_id
       WHERE recommendations.mission_id = $1
       GROUP BY recommendations.participation_id, participations.side ORDER BY 1`,
      [missionId],
    );
  }

  /** Whether the lists are still in that state; if so nobody changes them until the transaction ends. */
  async holds(tx: Transaction, missionId: MissionId, state: ListsState | null): Promise<boolean> {
    const [now] = await tx.query<{ state: ListsState }>(
      `SELECT reading::text || '.' || revision::text AS state FROM recommendation_sets
       WHERE mission_id = $1 FOR UPDATE`,
      [missionId],
    );
    return (now?.state ?? null) === state;
  }

  /** Writes what one participant's scores changed. */
  async apply(tx: Transaction, { missionId, computedAt, goneRows, rows, places }: ListChange): Promise<void> {
    await tx.query(
      `DELETE FROM recommendations USING jsonb_to_recordset($1) AS gone (${LISTED})
       WHERE recommendations.participation_id = gone."participationId"
         AND recommendations.counterpart_id = gone."counterpartId"`,
      [JSON.stringify(goneRows)],
    );
    await tx.query(
      `INSERT INTO recommendations (mission_id, participation_id, counterpart_id, score, rank, terms)
       SELECT $1, "participationId", "counterpartId", score, rank, terms
       FROM jsonb_to_recordset($2) AS recommended (${LISTED}, score double precision, rank integer, terms jsonb)
       ON CONFLICT (participation_id, counterpart_id)
         DO UPDATE SET score = excluded.score, rank = excluded.rank, terms = excluded.terms`,
      [missionId, JSON.stringify(rows)],
    );
    await tx.query(
      `UPDATE recommendations SET rank = placed.rank
       FROM jsonb_to_recordset($1) AS placed (${LISTED}, rank integer)
       WHERE recommendations.participation_id = placed."participationId"
         AND recommendations.counterpart_id = placed."counterpartId" AND recommendations.rank <> placed.rank`,
      [JSON.stringify(places)],
    );
    await tx.query('UPDATE recommendation_sets SET revision = revision + 1, computed_at = $2 WHERE mission_id = $1', [
      missionId,
      computedAt,
    ]);
  }
}
