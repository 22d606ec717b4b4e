import { SqlMigration } from './sql-migration.js';

/** Meetings that one of the two has cancelled: they stay for whatever names them, count no longer, and can be agreed anew. */
export class CancelledMeetings1763800000128 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE meetings
      ADD COLUMN cancelled_at timestamptz,
      DROP CONSTRAINT meetings_once_per_pair,
      ADD CONSTRAINT meetings_cancelled_want_nothing CHECK (cancelled_at IS NULL OR wanted_slot_id IS NULL);
    CREATE UNIQUE INDEX meetings_once_per_pair ON meetings (mission_id, sme_id, buyer_id) WHERE cancelled_at IS NULL;

    ALTER TABLE meeting_requests
      DROP CONSTRAINT meeting_requests_status_known,
      ADD CONSTRAINT meeting_requests_status_known
        CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn', 'expired', 'cancelled')),
      DROP CONSTRAINT meeting_requests_reason_of_decline,
      ADD CONSTRAINT meeting_requests_reason_of_decline
        CHECK (decline_reason IS NULL OR status IN ('declined', 'cancelled'));
  `;
}
