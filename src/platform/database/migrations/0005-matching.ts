import { SqlMigration } from './sql-migration.js';

/** Whom each participation is advised to meet, and from when the advice is. */
export class Matching1763800000005 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE recommendation_sets (
      mission_id uuid PRIMARY KEY REFERENCES missions (id) ON DELETE CASCADE,
      computed_at timestamptz NOT NULL,
      weights_version text NOT NULL
    );

    CREATE TABLE recommendations (
      mission_id uuid NOT NULL REFERENCES recommendation_sets (mission_id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      counterpart_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      score double precision NOT NULL CONSTRAINT recommendations_score_is_a_share CHECK (score BETWEEN 0 AND 1),
      rank integer NOT NULL CONSTRAINT recommendations_rank_from_one CHECK (rank >= 1),
      terms jsonb NOT NULL,
      PRIMARY KEY (participation_id, counterpart_id),
      CONSTRAINT recommendations_one_a_rank UNIQUE (participation_id, rank)
    );
    CREATE INDEX recommendations_mission ON recommendations (mission_id);
  `;
}
