import { SqlMigration } from './sql-migration.js';

/**
 * Who was reminded of which day, and what did not arrive, for an organiser to do something about: at most one open task
 * for each participation.
 */
export class RemindersAndDeliveryTasks1763800000086 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE notifications DROP CONSTRAINT notifications_topic_known;
    ALTER TABLE notifications ADD CONSTRAINT notifications_topic_known CHECK (topic IN ('agenda', 'requests', 'day'));

    CREATE TABLE day_reminders (
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      day date NOT NULL,
      reminded_at timestamptz NOT NULL,
      PRIMARY KEY (participation_id, day)
    );

    CREATE TABLE delivery_tasks (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      failure text NOT NULL,
      opened_at timestamptz NOT NULL,
      closed_at timestamptz,
      closed_by_id uuid,
      CONSTRAINT delivery_tasks_closed_by_somebody_once CHECK (closed_by_id IS NULL OR closed_at IS NOT NULL)
    );
    CREATE UNIQUE INDEX delivery_tasks_one_open ON delivery_tasks (participation_id) WHERE closed_at IS NULL;
    CREATE INDEX delivery_tasks_mission ON delivery_tasks (mission_id, opened_at);
  `;
}
