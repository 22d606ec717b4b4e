import { SqlMigration } from './sql-migration.js';

/** The making of proposals of meetings, what they propose, and who is left short. */
export class ProposalRuns1763800000030 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE proposal_runs (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      status text NOT NULL CONSTRAINT proposal_runs_status_known
        CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
      maximum_per_sme integer CONSTRAINT proposal_runs_allow_meetings CHECK (maximum_per_sme > 0),
      attempts integer NOT NULL,
      progress jsonb,
      setup_version integer,
      meetings integer,
      failure text,
      requested_at timestamptz NOT NULL,
      finished_at timestamptz,
      agreed_at timestamptz,
      agreed_meetings integer,
      CONSTRAINT proposal_runs_over_when_finished
        CHECK ((status IN ('queued', 'running')) = (finished_at IS NULL)),
      CONSTRAINT proposal_runs_succeed_with_meetings CHECK ((status = 'succeeded') = (meetings IS NOT NULL)),
      CONSTRAINT proposal_runs_fail_for_a_reason CHECK ((status = 'failed') = (failure IS NOT NULL)),
      CONSTRAINT proposal_runs_agreed_once_made CHECK (agreed_at IS NULL OR status = 'succeeded'),
      CONSTRAINT proposal_runs_agree_to_a_number CHECK ((agreed_at IS NULL) = (agreed_meetings IS NULL))
    );
    CREATE UNIQUE INDEX proposal_runs_one_active_per_mission ON proposal_runs (mission_id)
      WHERE status IN ('queued', 'running');
    CREATE INDEX proposal_runs_mission ON proposal_runs (mission_id, requested_at);

    CREATE TABLE proposed_meetings (
      run_id uuid NOT NULL REFERENCES proposal_runs (id) ON DELETE CASCADE,
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      score double precision NOT NULL,
      PRIMARY KEY (run_id, sme_id, buyer_id)
    );

    CREATE TABLE proposal_shortfalls (
      run_id uuid NOT NULL REFERENCES proposal_runs (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      meetings integer NOT NULL,
      minimum integer NOT NULL,
      reason text NOT NULL,
      filtered jsonb NOT NULL,
      PRIMARY KEY (run_id, participation_id)
    );
  `;
}
