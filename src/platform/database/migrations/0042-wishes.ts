import { SqlMigration } from './sql-migration.js';

/** Whom participants wish to meet, and what organisers decide about wishes and requests. */
export class Wishes1763800000042 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE request_rules (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      version integer NOT NULL CONSTRAINT request_rules_version_counts CHECK (version > 0),
      body jsonb NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by_id uuid NOT NULL,
      PRIMARY KEY (mission_id, version)
    );

    CREATE TABLE wish_lists (
      participation_id uuid PRIMARY KEY REFERENCES participations (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      version integer NOT NULL CONSTRAINT wish_lists_version_counts CHECK (version > 0),
      changed_at timestamptz NOT NULL,
      is_acted_for boolean NOT NULL
    );
    CREATE INDEX wish_lists_mission ON wish_lists (mission_id);

    CREATE TABLE wishes (
      participation_id uuid NOT NULL REFERENCES wish_lists (participation_id) ON DELETE CASCADE,
      counterpart_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      level text NOT NULL CONSTRAINT wishes_level_known CHECK (level IN ('must-meet', 'meet', 'no-thanks')),
      rank integer NOT NULL CONSTRAINT wishes_rank_from_one CHECK (rank >= 1),
      PRIMARY KEY (participation_id, counterpart_id),
      CONSTRAINT wishes_one_a_rank UNIQUE (participation_id, rank),
      CONSTRAINT wishes_for_another CHECK (participation_id <> counterpart_id)
    );
    CREATE INDEX wishes_counterpart ON wishes (counterpart_id);
  `;
}
