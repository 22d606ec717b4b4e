import { SqlMigration } from './sql-migration.js';

/** How good the best agenda of a run was in the course of it: a row wherever that, or what is proven, changed. */
export class QualityOfRuns1763800000158 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE solve_run_points (
      run_id uuid NOT NULL REFERENCES solve_runs (id) ON DELETE CASCADE,
      elapsed_milliseconds double precision NOT NULL,
      placed integer NOT NULL,
      breaks integer NOT NULL,
      idle_slots integer NOT NULL,
      most_placeable integer NOT NULL,
      breaks_at_least integer,
      PRIMARY KEY (run_id, elapsed_milliseconds)
    );
  `;
}
