import { SqlMigration } from './sql-migration.js';

/** What the desk writes down besides arrivals and incidents: meetings that were held, and notes. */
export class DeskEntries1763800000108 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE held_meetings (
      meeting_id uuid PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      marked_at timestamptz NOT NULL
    );
    CREATE INDEX held_meetings_mission ON held_meetings (mission_id);

    CREATE TABLE desk_notes (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      text text NOT NULL CONSTRAINT desk_notes_are_short CHECK (length(text) BETWEEN 1 AND 1000),
      written_at timestamptz NOT NULL
    );
    CREATE INDEX desk_notes_mission ON desk_notes (mission_id, written_at);
    CREATE INDEX desk_notes_participation ON desk_notes (participation_id);
  `;
}
