import { SqlMigration } from './sql-migration.js';

/** Requests that expire, are reminded of, propose a time, are declined for a reason and handed over to a colleague. */
export class RequestAnswers1763800000040 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE meeting_requests
      ADD COLUMN message_language text,
      ADD COLUMN expires_at timestamptz,
      ADD COLUMN decline_reason text,
      ADD COLUMN proposed_slot_id uuid REFERENCES slots (id) ON DELETE SET NULL,
      ADD COLUMN proposed_by_id uuid REFERENCES participations (id) ON DELETE CASCADE,
      ADD COLUMN awaited_since timestamptz,
      ADD COLUMN nudges integer NOT NULL DEFAULT 0 CONSTRAINT meeting_requests_nudges_count CHECK (nudges >= 0),
      ADD COLUMN acted_for_ids uuid[] NOT NULL DEFAULT '{}',
      ADD COLUMN is_automatic boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT meeting_requests_proposed_by_one_of_two CHECK (proposed_by_id IN (from_id, to_id)),
      ADD CONSTRAINT meeting_requests_reason_of_decline CHECK (decline_reason IS NULL OR status = 'declined');
    UPDATE meeting_requests SET awaited_since = requested_at,
      acted_for_ids = CASE WHEN acted_for_by_organiser THEN ARRAY[from_id, to_id] ELSE '{}' END;
    ALTER TABLE meeting_requests
      ALTER COLUMN awaited_since SET NOT NULL,
      DROP COLUMN acted_for_by_organiser,
      DROP CONSTRAINT meeting_requests_status_known,
      ADD CONSTRAINT meeting_requests_status_known
        CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn', 'expired'));
    CREATE INDEX meeting_requests_expiring ON meeting_requests (expires_at) WHERE status = 'open';

    ALTER TABLE meetings
      ADD COLUMN wanted_slot_id uuid REFERENCES slots (id) ON DELETE SET NULL,
      ADD CONSTRAINT meetings_sme_wants_slot_once UNIQUE (sme_id, wanted_slot_id),
      ADD CONSTRAINT meetings_buyer_wants_slot_once UNIQUE (buyer_id, wanted_slot_id);

    CREATE TABLE hand_overs (
      request_id uuid NOT NULL REFERENCES meeting_requests (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      languages text[] NOT NULL CONSTRAINT hand_overs_in_a_language CHECK (cardinality(languages) > 0),
      handed_over_at timestamptz NOT NULL,
      PRIMARY KEY (request_id, participation_id)
    );
  `;
}
