import { SqlMigration } from './sql-migration.js';

/** Until when participants may do what, as organisers have decided it: each decision is a version and stays. */
export class Phases1763800000041 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE phase_plans (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      version integer NOT NULL CONSTRAINT phase_plans_version_counts CHECK (version > 0),
      body jsonb NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by_id uuid NOT NULL,
      PRIMARY KEY (mission_id, version)
    );
  `;
}
