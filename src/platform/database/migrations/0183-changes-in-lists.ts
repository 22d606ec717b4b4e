import { SqlMigration } from './sql-migration.js';

/**
 * What the rows of a list change of those who are there; and which field each column of a list was chosen to fill, for the
 * next list of the same headers.
 */
export class ChangesInLists1763800000183 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE participant_imports
      ADD COLUMN changed_rows jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN are_columns_remembered boolean NOT NULL DEFAULT false;

    CREATE TABLE chosen_columns (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      side text NOT NULL CONSTRAINT chosen_columns_side_known CHECK (side IN ('sme', 'buyer')),
      headers_digest text NOT NULL,
      columns jsonb NOT NULL,
      chosen_at timestamptz NOT NULL,
      PRIMARY KEY (mission_id, side, headers_digest)
    );
  `;
}
