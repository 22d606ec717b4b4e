import { SqlMigration } from './sql-migration.js';

/** The version that a message about the agenda is of, so that it goes back with that version whoever's clock is ahead. */
export class MessagesOfVersions1763800000145 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE notifications ADD COLUMN version_id uuid;
    UPDATE notifications SET version_id = agenda_versions.id
    FROM agenda_versions
    WHERE agenda_versions.mission_id = notifications.mission_id AND agenda_versions.status = 'published'
      AND notifications.topic = 'agenda' AND notifications.state = 'held';
  `;
}
