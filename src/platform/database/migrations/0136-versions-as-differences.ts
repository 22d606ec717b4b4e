import { SqlMigration } from './sql-migration.js';

/**
 * What a repair proposes differs in a few meetings from what is public: only those are stored, until somebody chooses it.
 * Both views give whole versions, whichever way they are stored.
 */
export class VersionsAsDifferences1763800000136 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE agenda_versions
      ADD COLUMN is_difference boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT agenda_versions_public_whole CHECK (NOT is_difference OR published_at IS NULL),
      ADD CONSTRAINT agenda_versions_difference_from CHECK (NOT is_difference OR based_on_id IS NOT NULL);

    CREATE VIEW version_placements AS
      SELECT version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id FROM placements
      UNION ALL
      SELECT versions.id, same.meeting_id, same.sme_id, same.buyer_id, same.slot_id, same.table_id, same.interpreter_id
      FROM agenda_versions AS versions JOIN placements AS same ON same.version_id = versions.based_on_id
      WHERE versions.is_difference
        AND NOT EXISTS (SELECT 1 FROM placements AS own
                        WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id)
        AND NOT EXISTS (SELECT 1 FROM unplaced_meetings AS own
                        WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id);

    CREATE VIEW version_unplaced_meetings AS
      SELECT version_id, meeting_id, sme_id, buyer_id, reason, facts FROM unplaced_meetings
      UNION ALL
      SELECT versions.id, same.meeting_id, same.sme_id, same.buyer_id, same.reason, same.facts
      FROM agenda_versions AS versions JOIN unplaced_meetings AS same ON same.version_id = versions.based_on_id
      WHERE versions.is_difference
        AND NOT EXISTS (SELECT 1 FROM placements AS own
                        WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id)
        AND NOT EXISTS (SELECT 1 FROM unplaced_meetings AS own
                        WHERE own.version_id = versions.id AND own.meeting_id = same.meeting_id);
  `;
}
