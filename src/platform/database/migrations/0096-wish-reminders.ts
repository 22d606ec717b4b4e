import { SqlMigration } from './sql-migration.js';

/** How often somebody was reminded that wishing ends at a moment. */
export class WishReminders1763800000096 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE notifications DROP CONSTRAINT notifications_topic_known;
    ALTER TABLE notifications ADD CONSTRAINT notifications_topic_known
      CHECK (topic IN ('agenda', 'requests', 'day', 'wishes'));

    CREATE TABLE wish_reminders (
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      until timestamptz NOT NULL,
      reminders integer NOT NULL CONSTRAINT wish_reminders_counted CHECK (reminders > 0),
      reminded_at timestamptz NOT NULL,
      PRIMARY KEY (participation_id, until)
    );
  `;
}
