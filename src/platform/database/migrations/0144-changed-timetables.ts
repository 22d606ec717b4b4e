import { SqlMigration } from './sql-migration.js';

/** Sessions, slots and tables that a mission has no more, and that agendas of the past name. */
export class ChangedTimetables1763800000144 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE sessions ADD COLUMN gone_at timestamptz;
    ALTER TABLE sessions DROP CONSTRAINT sessions_apart;
    ALTER TABLE sessions ADD CONSTRAINT sessions_apart
      EXCLUDE USING gist (mission_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (gone_at IS NULL);

    ALTER TABLE slots ADD COLUMN gone_at timestamptz;
    ALTER TABLE slots DROP CONSTRAINT slots_apart;
    ALTER TABLE slots ADD CONSTRAINT slots_apart
      EXCLUDE USING gist (mission_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (gone_at IS NULL);

    ALTER TABLE meeting_tables ADD COLUMN gone_at timestamptz;
    ALTER TABLE meeting_tables DROP CONSTRAINT meeting_tables_label_unique;
    CREATE UNIQUE INDEX meeting_tables_label_unique ON meeting_tables (venue_id, label) WHERE gone_at IS NULL;
  `;
}
