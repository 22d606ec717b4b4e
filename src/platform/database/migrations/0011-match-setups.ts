import { SqlMigration } from './sql-migration.js';

/** What organisers decide about who should meet whom, whom participants refuse, and lists that change one by one. */
export class MatchSetups1763800000011 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE match_setups (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      version integer NOT NULL CONSTRAINT match_setups_version_counts CHECK (version > 0),
      body jsonb NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by_id uuid NOT NULL,
      PRIMARY KEY (mission_id, version)
    );

    CREATE TABLE vetoes (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      counterpart_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      PRIMARY KEY (participation_id, counterpart_id)
    );
    CREATE INDEX vetoes_mission ON vetoes (mission_id);

    ALTER TABLE recommendation_sets ADD COLUMN revision integer NOT NULL DEFAULT 0;
    ALTER TABLE recommendations DROP CONSTRAINT recommendations_one_a_rank;
    ALTER TABLE recommendations ADD CONSTRAINT recommendations_one_a_rank
      UNIQUE (participation_id, rank) DEFERRABLE INITIALLY DEFERRED;
  `;
}
