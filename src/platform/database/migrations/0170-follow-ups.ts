import { SqlMigration } from './sql-migration.js';

/** How often somebody was asked, after a mission, what came of its meetings. */
export class FollowUps1763800000170 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE notifications DROP CONSTRAINT notifications_topic_known;
    ALTER TABLE notifications ADD CONSTRAINT notifications_topic_known
      CHECK (topic IN ('agenda', 'requests', 'day', 'wishes', 'standby', 'takeover', 'earlier-mailbox', 'follow-up'));

    CREATE TABLE follow_ups (
      participation_id uuid PRIMARY KEY REFERENCES participations (id) ON DELETE CASCADE,
      asks integer NOT NULL CONSTRAINT follow_ups_counted CHECK (asks > 0),
      asked_at timestamptz NOT NULL
    );
  `;
}
