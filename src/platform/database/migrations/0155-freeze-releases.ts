import { SqlMigration } from './sql-migration.js';

/** What organisers have let repairs touch within the freeze window, until when, and who took it back. */
export class FreezeReleases1763800000155 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE freeze_releases (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      participation_id uuid REFERENCES participations (id) ON DELETE CASCADE,
      table_id uuid REFERENCES meeting_tables (id) ON DELETE CASCADE,
      slot_id uuid REFERENCES slots (id) ON DELETE CASCADE,
      released_by uuid NOT NULL,
      released_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      withdrawn_by uuid,
      withdrawn_at timestamptz,
      CONSTRAINT freeze_releases_name_one_thing CHECK (num_nonnulls(participation_id, table_id, slot_id) = 1),
      CONSTRAINT freeze_releases_last CHECK (ends_at > released_at),
      CONSTRAINT freeze_releases_are_taken_back_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
    );
    CREATE INDEX freeze_releases_mission ON freeze_releases (mission_id, ends_at);
  `;
}
