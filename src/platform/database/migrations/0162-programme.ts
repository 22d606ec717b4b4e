import { SqlMigration } from './sql-migration.js';

/** What a mission has beside its sessions: ceremonies, meals, transfers, in which nobody meets at a table. */
export class Programme1763800000162 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE programme_items (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT programme_items_kind_known
        CHECK (kind IN ('ceremony', 'meal', 'transfer', 'visit', 'other')),
      title text NOT NULL CONSTRAINT programme_items_title_said CHECK (title <> ''),
      place text CONSTRAINT programme_items_place_said CHECK (place <> ''),
      day date NOT NULL,
      start_time text NOT NULL,
      end_time text NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      sequence integer NOT NULL CONSTRAINT programme_items_sequence_counts CHECK (sequence >= 0),
      changed_at timestamptz NOT NULL,
      CONSTRAINT programme_items_end_after_start CHECK (starts_at < ends_at)
    );
    CREATE INDEX programme_items_mission ON programme_items (mission_id, starts_at);

    ALTER TABLE frame_revisions DROP CONSTRAINT frame_revisions_part_known;
    ALTER TABLE frame_revisions ADD CONSTRAINT frame_revisions_part_known
      CHECK (part IN ('interpreters', 'timetable', 'programme'));
  `;
}
