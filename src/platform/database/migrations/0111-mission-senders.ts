import { SqlMigration } from './sql-migration.js';

/** From whom the messages of a mission are, where its organisers have stated it. */
export class MissionSenders1763800000111 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE mission_senders (
      mission_id uuid PRIMARY KEY REFERENCES missions (id) ON DELETE CASCADE,
      address text NOT NULL,
      recorded_by_id uuid NOT NULL,
      recorded_at timestamptz NOT NULL
    );
  `;
}
