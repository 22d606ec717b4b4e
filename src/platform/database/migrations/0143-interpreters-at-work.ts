import { SqlMigration } from './sql-migration.js';

/** How well interpreters speak, when they work and rest, and whom they are best given to. */
export class InterpretersAtWork1763800000143 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE interpreters
      ADD COLUMN spoken jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN hours jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN maximum_consecutive integer
        CONSTRAINT interpreters_rest_after_some CHECK (maximum_consecutive > 0),
      ADD COLUMN maximum_per_day integer CONSTRAINT interpreters_work_some_of_a_day CHECK (maximum_per_day > 0),
      ADD COLUMN preferred_participation_ids uuid[] NOT NULL DEFAULT '{}',
      ADD COLUMN left_at timestamptz;
    UPDATE interpreters SET spoken = (
      SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'level', 'fluent') ORDER BY place), '[]')
      FROM unnest(languages) WITH ORDINALITY AS listed (code, place));
  `;
}
