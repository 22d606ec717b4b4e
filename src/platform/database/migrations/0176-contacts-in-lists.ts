import { SqlMigration } from './sql-migration.js';

/** What the rows of a list do to how participants are reached, without a word of that. */
export class ContactsInLists1763800000176 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE participant_imports ADD COLUMN contact_rows jsonb NOT NULL DEFAULT '[]';
  `;
}
