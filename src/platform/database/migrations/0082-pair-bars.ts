import { SqlMigration } from './sql-migration.js';

/** What keeps two from meeting, known where meetings are asked for. */
export class PairBars1763800000082 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE barrier_members (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      barrier integer NOT NULL,
      effect text NOT NULL CONSTRAINT barrier_members_effect_known CHECK (effect IN ('never', 'only', 'pair')),
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      PRIMARY KEY (mission_id, barrier, participation_id)
    );
    CREATE INDEX barrier_members_participation ON barrier_members (participation_id);

    -- Rules that were decided before are handed down at the next start.
    INSERT INTO outbox_events (id, type, mission_id, event)
    SELECT gen_random_uuid(), 'match-setup-decided', mission_id,
           jsonb_build_object('type', 'match-setup-decided', 'missionId', mission_id)
    FROM match_setups GROUP BY mission_id;

    ALTER TABLE meeting_requests ADD COLUMN is_withheld boolean NOT NULL DEFAULT false;
    -- Of two who may hear nothing of each other, both can ask.
    DROP INDEX meeting_requests_one_open_per_pair;
    CREATE UNIQUE INDEX meeting_requests_one_open_per_pair
      ON meeting_requests (mission_id, least(from_id, to_id), greatest(from_id, to_id))
      WHERE status = 'open' AND NOT is_withheld;
    CREATE UNIQUE INDEX meeting_requests_one_withheld_per_asker ON meeting_requests (from_id, to_id)
      WHERE status = 'open' AND is_withheld;

    -- As if each veto were given now: see src/contexts/meetings/domain/refuse-request.ts.
    UPDATE meeting_requests SET status = 'withdrawn', answered_at = now() FROM vetoes
    WHERE meeting_requests.status = 'open' AND vetoes.participation_id = from_id AND vetoes.counterpart_id = to_id;
    UPDATE meeting_requests SET status = 'declined', answered_at = now() FROM vetoes
    WHERE meeting_requests.status = 'open' AND vetoes.participation_id = to_id AND vetoes.counterpart_id = from_id
      AND proposed_by_id = to_id;
    UPDATE meeting_requests SET is_withheld = true FROM vetoes
    WHERE meeting_requests.status = 'open' AND vetoes.participation_id = to_id AND vetoes.counterpart_id = from_id;
  `;
}
