import { SqlMigration } from './sql-migration.js';

/** What the repairs were about that a repair answers for, so that it is not lost when they are overtaken. */
export class RepairsAnswerFor1763800000165 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE agenda_repairs ADD COLUMN about_incident_ids uuid[] NOT NULL DEFAULT '{}';
  `;
}
