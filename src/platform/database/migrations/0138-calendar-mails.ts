import { SqlMigration } from './sql-migration.js';

/** Since when somebody was told that a meeting which a message had put into their calendar is there no more. */
export class CalendarMails1763800000138 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE calendar_entries
      ADD COLUMN told_gone_at timestamptz,
      ADD CONSTRAINT calendar_entries_told_gone_or_there CHECK (told_gone_at IS NULL OR told IS NULL);
  `;
}
