import { SqlMigration } from './sql-migration.js';

/** Rehearsals of a day of an agenda: what was asked for, how far they are, and how the plan held. */
export class Rehearsals1763800000112 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE rehearsals (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      version_id uuid NOT NULL REFERENCES agenda_versions (id) ON DELETE CASCADE,
      day date NOT NULL,
      terms jsonb NOT NULL,
      seed integer NOT NULL,
      status text NOT NULL CONSTRAINT rehearsals_status_known
        CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
      share double precision NOT NULL DEFAULT 0,
      report jsonb,
      failure text,
      requested_at timestamptz NOT NULL,
      touched_at timestamptz NOT NULL,
      finished_at timestamptz,
      CONSTRAINT rehearsals_over_when_finished CHECK ((status IN ('queued', 'running')) = (finished_at IS NULL)),
      CONSTRAINT rehearsals_succeed_with_a_report CHECK ((status = 'succeeded') = (report IS NOT NULL)),
      CONSTRAINT rehearsals_fail_for_a_reason CHECK ((status = 'failed') = (failure IS NOT NULL))
    );
    CREATE UNIQUE INDEX rehearsals_one_active_per_mission ON rehearsals (mission_id)
      WHERE status IN ('queued', 'running');
    CREATE INDEX rehearsals_mission ON rehearsals (mission_id, requested_at);
  `;
}
