import { SqlMigration } from './sql-migration.js';

/**
 * Participants who were one company in two participations, and have become one. A version goes on to say when and where a
 * meeting is; who meets is read from the meeting, which goes over to whoever was kept.
 */
export class Merges1763800000167 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE participant_merges (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      kept_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      gone_id uuid NOT NULL CONSTRAINT participant_merges_once UNIQUE REFERENCES participations (id) ON DELETE CASCADE,
      merged_by_id uuid NOT NULL,
      merged_at timestamptz NOT NULL,
      effect jsonb NOT NULL,
      CONSTRAINT participant_merges_of_two CHECK (kept_id <> gone_id)
    );
    CREATE INDEX participant_merges_mission ON participant_merges (mission_id, merged_at);
    CREATE INDEX participant_merges_kept ON participant_merges (kept_id);

    CREATE OR REPLACE VIEW version_placements AS
      SELECT listed.version_id, listed.meeting_id, meetings.sme_id, meetings.buyer_id, listed.slot_id, listed.table_id,
             listed.interpreter_id
      FROM (
        SELECT version_id, meeting_id, slot_id, table_id, interpreter_id FROM placements
        UNION ALL
        SELECT versions.id, same.meeting_id, same.slot_id, same.table_id, same.interpreter_id
        FROM agenda_versions AS versions JOIN placements AS same ON same.version_id = versions.based_on_id
        WHERE versions.is_difference
          AND NOT EXISTS (SELECT 1 FROM placements AS own
                          WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id)
          AND NOT EXISTS (SELECT 1 FROM unplaced_meetings AS own
                          WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id)
      ) AS listed JOIN meetings ON meetings.id = listed.meeting_id;

    CREATE OR REPLACE VIEW version_unplaced_meetings AS
      SELECT listed.version_id, listed.meeting_id, meetings.sme_id, meetings.buyer_id, listed.reason, listed.facts
      FROM (
        SELECT version_id, meeting_id, reason, facts FROM unplaced_meetings
        UNION ALL
        SELECT versions.id, same.meeting_id, same.reason, same.facts
        FROM agenda_versions AS versions JOIN unplaced_meetings AS same ON same.version_id = versions.based_on_id
        WHERE versions.is_difference
          AND NOT EXISTS (SELECT 1 FROM placements AS own
                          WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id)
          AND NOT EXISTS (SELECT 1 FROM unplaced_meetings AS own
                          WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id)
      ) AS listed JOIN meetings ON meetings.id = listed.meeting_id;
  `;
}
