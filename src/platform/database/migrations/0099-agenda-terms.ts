import { SqlMigration } from './sql-migration.js';

/** What an agenda of a mission minds and by how much, which parts of meetings are pinned, and what a run was asked for. */
export class AgendaTerms1763800000099 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE agenda_weights (
      mission_id uuid PRIMARY KEY REFERENCES missions (id) ON DELETE CASCADE,
      must_meet integer NOT NULL,
      meet integer NOT NULL,
      fairness double precision NOT NULL,
      break integer NOT NULL,
      moved integer NOT NULL,
      idle_slot integer NOT NULL
    );

    CREATE TABLE meeting_pins (
      meeting_id uuid PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      slot_id uuid REFERENCES slots (id) ON DELETE CASCADE,
      table_id uuid REFERENCES meeting_tables (id) ON DELETE CASCADE,
      interpreter_id uuid REFERENCES interpreters (id) ON DELETE CASCADE,
      CONSTRAINT meeting_pins_pin_something CHECK (num_nonnulls(slot_id, table_id, interpreter_id) > 0)
    );
    CREATE INDEX meeting_pins_mission ON meeting_pins (mission_id);

    ALTER TABLE solve_runs ADD COLUMN terms jsonb NOT NULL DEFAULT jsonb_build_object(
      'mode', 'everything', 'participationIds', '[]'::jsonb, 'note', null, 'weights', jsonb_build_object(
        'mustMeet', 60, 'meet', 25, 'fairness', 1, 'break', 1000, 'moved', 1000, 'idleSlot', 1));
  `;
}
