import { SqlMigration } from './sql-migration.js';

/** What participants answered to whom they were advised to meet, with what the advice rested on when they did. */
export class MatchDecisions1763800000101 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE match_decisions (
      request_id uuid PRIMARY KEY REFERENCES meeting_requests (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      decider_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      counterpart_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      is_accepted boolean NOT NULL,
      decided_at timestamptz NOT NULL,
      rank_shown integer CONSTRAINT match_decisions_rank_from_one CHECK (rank_shown >= 1),
      weights_version text NOT NULL,
      sme_values jsonb NOT NULL,
      buyer_values jsonb NOT NULL
    );
    CREATE INDEX match_decisions_mission ON match_decisions (mission_id);
    CREATE INDEX match_decisions_decider ON match_decisions (decider_id);
    CREATE INDEX match_decisions_counterpart ON match_decisions (counterpart_id);
  `;
}
