import { SqlMigration } from './sql-migration.js';

/** Who asked whom, and who has agreed to meet. */
export class Meetings1763800000006 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE meeting_requests (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      from_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      to_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      status text NOT NULL
        CONSTRAINT meeting_requests_status_known CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn')),
      message text,
      requested_at timestamptz NOT NULL,
      answered_at timestamptz,
      acted_for_by_organiser boolean NOT NULL,
      CONSTRAINT meeting_requests_between_two CHECK (from_id <> to_id),
      CONSTRAINT meeting_requests_answered_unless_open CHECK ((status = 'open') = (answered_at IS NULL))
    );
    CREATE UNIQUE INDEX meeting_requests_one_open_per_pair
      ON meeting_requests (mission_id, least(from_id, to_id), greatest(from_id, to_id)) WHERE status = 'open';
    CREATE INDEX meeting_requests_from ON meeting_requests (mission_id, from_id);
    CREATE INDEX meeting_requests_to ON meeting_requests (mission_id, to_id);

    CREATE TABLE meetings (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      request_id uuid NOT NULL REFERENCES meeting_requests (id) ON DELETE CASCADE,
      agreed_at timestamptz NOT NULL,
      CONSTRAINT meetings_once_per_pair UNIQUE (mission_id, sme_id, buyer_id),
      CONSTRAINT meetings_once_per_request UNIQUE (request_id)
    );
    CREATE INDEX meetings_buyer ON meetings (mission_id, buyer_id);
  `;
}
