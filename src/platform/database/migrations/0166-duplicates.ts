import { SqlMigration } from './sql-migration.js';

/** Of which two somebody has said that they are two, and what an organiser chose for rows of a list that look like somebody. */
export class Duplicates1763800000166 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE told_apart_pairs (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      one_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      other_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      told_by_id uuid NOT NULL,
      told_at timestamptz NOT NULL,
      PRIMARY KEY (one_id, other_id),
      CONSTRAINT told_apart_pairs_in_order CHECK (one_id < other_id)
    );
    CREATE INDEX told_apart_pairs_mission ON told_apart_pairs (mission_id);
    CREATE INDEX told_apart_pairs_other ON told_apart_pairs (other_id);

    ALTER TABLE participant_imports
      ADD COLUMN resembling_rows jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN row_choices jsonb NOT NULL DEFAULT '[]';
    UPDATE participant_imports SET totals = totals || '{"skipped": 0}';
  `;
}
