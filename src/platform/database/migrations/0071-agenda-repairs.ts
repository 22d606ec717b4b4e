import { SqlMigration } from './sql-migration.js';

/** Repairs of the published agenda, what they propose, and how far they may go. */
export class AgendaRepairs1763800000071 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE agenda_repairs (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      status text NOT NULL CONSTRAINT agenda_repairs_status_known CHECK (status IN
        ('queued', 'proposed', 'accepted', 'undone', 'dismissed', 'overtaken', 'nothing-to-do', 'failed')),
      incident_id uuid CONSTRAINT agenda_repairs_once_per_incident UNIQUE
        REFERENCES incidents (id) ON DELETE CASCADE,
      released_meeting_ids uuid[] NOT NULL,
      based_on_id uuid REFERENCES agenda_versions (id),
      accepted_version_id uuid REFERENCES agenda_versions (id),
      undone_by_version_id uuid REFERENCES agenda_versions (id),
      failure text,
      requested_at timestamptz NOT NULL,
      prepared_at timestamptz,
      answered_at timestamptz,
      CONSTRAINT agenda_repairs_accepted_with_a_version
        CHECK ((status IN ('accepted', 'undone')) = (accepted_version_id IS NOT NULL)),
      CONSTRAINT agenda_repairs_undone_by_a_version CHECK ((status = 'undone') = (undone_by_version_id IS NOT NULL)),
      CONSTRAINT agenda_repairs_fail_for_a_reason CHECK ((status = 'failed') = (failure IS NOT NULL))
    );
    CREATE INDEX agenda_repairs_mission ON agenda_repairs (mission_id, requested_at);

    CREATE TABLE repair_proposals (
      version_id uuid PRIMARY KEY REFERENCES agenda_versions (id) ON DELETE CASCADE,
      repair_id uuid NOT NULL REFERENCES agenda_repairs (id) ON DELETE CASCADE,
      position integer NOT NULL,
      kinds text[] NOT NULL,
      people_disturbed integer NOT NULL,
      least_disturbed integer NOT NULL,
      is_proven_minimal boolean NOT NULL,
      is_within_budget boolean NOT NULL,
      participation_ids uuid[] NOT NULL,
      interpreter_ids uuid[] NOT NULL,
      dropped_meeting_ids uuid[] NOT NULL,
      difference jsonb NOT NULL,
      changes jsonb NOT NULL,
      CONSTRAINT repair_proposals_in_order UNIQUE (repair_id, position)
    );

    CREATE TABLE repair_settings (
      mission_id uuid PRIMARY KEY REFERENCES missions (id) ON DELETE CASCADE,
      freeze_minutes integer NOT NULL CONSTRAINT repair_settings_freeze_ahead CHECK (freeze_minutes >= 0),
      most_disturbed integer CONSTRAINT repair_settings_budget_positive CHECK (most_disturbed >= 0),
      is_applied_by_itself boolean NOT NULL,
      CONSTRAINT repair_settings_apply_within_a_budget CHECK (NOT is_applied_by_itself OR most_disturbed IS NOT NULL)
    );
  `;
}
