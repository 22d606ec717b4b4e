import { SqlMigration } from './sql-migration.js';

/** How often the interpreters and the timetable of a mission were said anew: whoever changes them says what they have read. */
export class FrameRevisions1763800000150 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE frame_revisions (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      part text NOT NULL CONSTRAINT frame_revisions_part_known CHECK (part IN ('interpreters', 'timetable')),
      version integer NOT NULL CONSTRAINT frame_revisions_version_counts CHECK (version > 0),
      PRIMARY KEY (mission_id, part)
    );
  `;
}
