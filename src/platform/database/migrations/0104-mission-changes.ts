import { SqlMigration } from './sql-migration.js';

/**
 * The facts of each mission, numbered without a gap in the order in which they commit. The counter of a mission is one
 * row that every change of it updates: half-empty pages keep that within the page.
 */
export class MissionChanges1763800000104 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE mission_sequences (
      mission_id uuid PRIMARY KEY,
      last integer NOT NULL CONSTRAINT mission_sequences_count CHECK (last > 0)
    ) WITH (fillfactor = 50);

    CREATE TABLE mission_changes (
      mission_id uuid NOT NULL,
      sequence integer NOT NULL,
      event jsonb NOT NULL,
      announced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (mission_id, sequence)
    );
    CREATE INDEX mission_changes_announced_at ON mission_changes (announced_at);
  `;
}
