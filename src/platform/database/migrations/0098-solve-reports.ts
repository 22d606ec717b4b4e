import { SqlMigration } from './sql-migration.js';

/** Runs can be ended early with the best they have, are reported on, and can be repeated; what they found is kept. */
export class SolveReports1763800000098 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE solve_runs
      ADD COLUMN repeats_id uuid REFERENCES solve_runs (id) ON DELETE CASCADE,
      ADD COLUMN taken_at timestamptz,
      ADD COLUMN report jsonb;

    -- Per meeting of the snapshot the index of its slot, or -1.
    ALTER TABLE solve_snapshots
      ADD COLUMN start_slots integer[],
      ADD COLUMN best_slots integer[];

    UPDATE solve_runs SET progress = progress || jsonb_build_object(
      'mostPlaceable', progress -> 'meetings', 'breaksAtLeast', null, 'gapIn', null, 'gapPercent', null,
      'elapsedMilliseconds', 1000 * seconds * (progress ->> 'share')::double precision,
      'remainingMilliseconds', 1000 * seconds * (1 - (progress ->> 'share')::double precision))
    WHERE progress IS NOT NULL;
  `;
}
