import { SqlMigration } from './sql-migration.js';

/** Missions that were removed and can be restored: nobody enters them meanwhile. And what a mission is called is said anew. */
export class ClosedMissions1763800000181 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE closed_missions (
      mission_id uuid PRIMARY KEY REFERENCES missions (id) ON DELETE CASCADE,
      closed_by uuid NOT NULL,
      closed_at timestamptz NOT NULL
    );

    ALTER TABLE frame_revisions DROP CONSTRAINT frame_revisions_part_known;
    ALTER TABLE frame_revisions ADD CONSTRAINT frame_revisions_part_known
      CHECK (part IN ('interpreters', 'timetable', 'programme', 'venue-map', 'settings'));
  `;
}
