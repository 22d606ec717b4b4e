import { SqlMigration } from './sql-migration.js';

/** What happens on the day: who has come, and what upsets the agenda. */
export class Attendance1763800000070 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE check_ins (
      participation_id uuid PRIMARY KEY REFERENCES participations (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      arrived_at timestamptz NOT NULL
    );
    CREATE INDEX check_ins_mission ON check_ins (mission_id);

    CREATE TABLE incidents (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      details jsonb NOT NULL CONSTRAINT incidents_are_of_a_kind CHECK (details ? 'kind'),
      reported_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      CONSTRAINT incidents_withdrawn_after_reported CHECK (withdrawn_at >= reported_at)
    );
    CREATE INDEX incidents_mission ON incidents (mission_id, reported_at);
  `;
}
