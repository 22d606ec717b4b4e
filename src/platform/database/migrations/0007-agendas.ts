import { SqlMigration } from './sql-migration.js';

/** The making of agendas, their versions, and what the published one occupies. */
export class Agendas1763800000007 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE solve_runs (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      status text NOT NULL CONSTRAINT solve_runs_status_known
        CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
      seed integer NOT NULL,
      seconds double precision NOT NULL CONSTRAINT solve_runs_takes_time CHECK (seconds > 0),
      steps bigint,
      attempts integer NOT NULL,
      based_on_id uuid,
      progress jsonb,
      version_id uuid,
      failure text,
      requested_at timestamptz NOT NULL,
      finished_at timestamptz,
      CONSTRAINT solve_runs_over_when_finished
        CHECK ((status IN ('queued', 'running')) = (finished_at IS NULL)),
      CONSTRAINT solve_runs_succeed_with_a_version CHECK ((status = 'succeeded') = (version_id IS NOT NULL)),
      CONSTRAINT solve_runs_fail_for_a_reason CHECK ((status = 'failed') = (failure IS NOT NULL))
    );
    CREATE UNIQUE INDEX solve_runs_one_active_per_mission ON solve_runs (mission_id)
      WHERE status IN ('queued', 'running');
    CREATE INDEX solve_runs_mission ON solve_runs (mission_id, requested_at);

    CREATE TABLE solve_snapshots (
      run_id uuid PRIMARY KEY REFERENCES solve_runs (id) ON DELETE CASCADE,
      snapshot jsonb NOT NULL
    );

    CREATE TABLE agenda_versions (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      number integer NOT NULL,
      status text NOT NULL CONSTRAINT agenda_versions_status_known
        CHECK (status IN ('draft', 'published', 'superseded', 'rejected')),
      based_on_id uuid REFERENCES agenda_versions (id),
      solve_run_id uuid NOT NULL REFERENCES solve_runs (id) ON DELETE CASCADE,
      created_at timestamptz NOT NULL,
      published_at timestamptz,
      placed integer NOT NULL,
      unplaced integer NOT NULL,
      breaks integer NOT NULL,
      idle_slots integer NOT NULL,
      CONSTRAINT agenda_versions_one_a_number UNIQUE (mission_id, number),
      CONSTRAINT agenda_versions_once_public_have_a_time
        CHECK ((status IN ('published', 'superseded')) = (published_at IS NOT NULL))
    );
    CREATE UNIQUE INDEX agenda_versions_one_published_per_mission ON agenda_versions (mission_id)
      WHERE status = 'published';

    CREATE TABLE placements (
      version_id uuid NOT NULL REFERENCES agenda_versions (id) ON DELETE CASCADE,
      meeting_id uuid NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      table_id uuid NOT NULL REFERENCES meeting_tables (id) ON DELETE CASCADE,
      interpreter_id uuid REFERENCES interpreters (id) ON DELETE CASCADE,
      PRIMARY KEY (version_id, meeting_id)
    );
    CREATE INDEX placements_sme ON placements (sme_id, version_id);
    CREATE INDEX placements_buyer ON placements (buyer_id, version_id);

    CREATE TABLE unplaced_meetings (
      version_id uuid NOT NULL REFERENCES agenda_versions (id) ON DELETE CASCADE,
      meeting_id uuid NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      reason text NOT NULL,
      facts jsonb NOT NULL,
      PRIMARY KEY (version_id, meeting_id)
    );

    CREATE FUNCTION refuse_change_of_public_agenda() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      IF EXISTS (
        SELECT 1 FROM changed JOIN agenda_versions ON agenda_versions.id = changed.version_id
        WHERE agenda_versions.published_at IS NOT NULL
      ) THEN
        RAISE EXCEPTION 'A published agenda never changes' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NULL;
    END $body$;

    CREATE TRIGGER placements_kept_on_insert AFTER INSERT ON placements
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();
    CREATE TRIGGER placements_kept_on_update AFTER UPDATE ON placements
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();
    CREATE TRIGGER placements_kept_on_delete AFTER DELETE ON placements
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();

    CREATE TABLE published_occupancies (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      version_id uuid NOT NULL REFERENCES agenda_versions (id) ON DELETE CASCADE,
      meeting_id uuid NOT NULL,
      resource_kind text NOT NULL CONSTRAINT published_occupancies_resource_known
        CHECK (resource_kind IN ('participation', 'table', 'interpreter')),
      resource_id uuid NOT NULL,
      during tstzrange NOT NULL CONSTRAINT published_occupancies_take_time CHECK (NOT isempty(during)),
      FOREIGN KEY (version_id, meeting_id) REFERENCES placements (version_id, meeting_id) ON DELETE CASCADE,
      CONSTRAINT published_occupancies_no_double_booking EXCLUDE USING gist (resource_id WITH =, during WITH &&)
    );
    CREATE INDEX published_occupancies_version ON published_occupancies (version_id);
  `;
}
