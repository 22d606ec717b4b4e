import { SqlMigration } from './sql-migration.js';

/** Handing over is sending a colleague to a meeting; whoever gets a partner's page in another's place takes it over. */
export class Takeovers1763800000140 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE notifications DROP CONSTRAINT notifications_topic_known;
    UPDATE notifications SET topic = 'takeover', content = content || '{"topic": "takeover"}' WHERE topic = 'hand-over';
    ALTER TABLE notifications ADD CONSTRAINT notifications_topic_known
      CHECK (topic IN ('agenda', 'requests', 'day', 'wishes', 'standby', 'takeover', 'earlier-mailbox'));
    UPDATE link_uses SET kind = 'taken-over' WHERE kind = 'handed-over';
  `;
}
