import { SqlMigration } from './sql-migration.js';

/** Where the tables of a venue stand, on a grid of its hall. */
export class VenueMaps1763800000163 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE venues
      ADD COLUMN map_columns integer NOT NULL DEFAULT 12
        CONSTRAINT venues_map_columns_few CHECK (map_columns BETWEEN 1 AND 30),
      ADD COLUMN map_rows integer NOT NULL DEFAULT 8 CONSTRAINT venues_map_rows_few CHECK (map_rows BETWEEN 1 AND 30);

    ALTER TABLE meeting_tables
      ADD COLUMN map_column integer CONSTRAINT meeting_tables_map_column_whole CHECK (map_column >= 0),
      ADD COLUMN map_row integer CONSTRAINT meeting_tables_map_row_whole CHECK (map_row >= 0),
      ADD CONSTRAINT meeting_tables_spot_whole CHECK ((map_column IS NULL) = (map_row IS NULL));
    CREATE UNIQUE INDEX meeting_tables_spot_unique ON meeting_tables (venue_id, map_column, map_row)
      WHERE gone_at IS NULL;

    ALTER TABLE frame_revisions DROP CONSTRAINT frame_revisions_part_known;
    ALTER TABLE frame_revisions ADD CONSTRAINT frame_revisions_part_known
      CHECK (part IN ('interpreters', 'timetable', 'programme', 'venue-map'));
  `;
}
