import { SqlMigration } from './sql-migration.js';

/** Freed places that an organiser has left free, and when that was taken back. */
export class LeftFreePlaces1763800000159 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE left_free_places (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      meeting_id uuid NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      table_id uuid NOT NULL REFERENCES meeting_tables (id) ON DELETE CASCADE,
      interpreter_id uuid REFERENCES interpreters (id) ON DELETE CASCADE,
      left_at timestamptz NOT NULL,
      taken_back_at timestamptz
    );
    CREATE INDEX left_free_places_mission ON left_free_places (mission_id, meeting_id);
  `;
}
