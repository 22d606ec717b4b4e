import { SqlMigration } from './sql-migration.js';

/** Whoever attends in another's place is written to, and calendars of a mailbox that is not written to any more are cleared. */
export class EarlierMailboxes1763800000133 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE notifications DROP CONSTRAINT notifications_topic_known;
    ALTER TABLE notifications ADD CONSTRAINT notifications_topic_known
      CHECK (topic IN ('agenda', 'requests', 'day', 'wishes', 'standby', 'hand-over', 'earlier-mailbox'));
    ALTER TABLE notifications ADD COLUMN earlier_mailbox text
      CONSTRAINT notifications_earlier_mailbox_until_settled CHECK (earlier_mailbox IS NULL OR settled_at IS NULL);
  `;
}
