import { SqlMigration } from './sql-migration.js';

/** A code to a partner waits here until the mail server has taken it, and not longer than it could be entered. */
export class UnsentCodes1763800000139 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE link_codes ADD COLUMN unsent_code text
      CONSTRAINT link_codes_unused_until_sent CHECK (unsent_code IS NULL OR used_at IS NULL);
    CREATE INDEX link_codes_unsent ON link_codes (created_at) WHERE unsent_code IS NOT NULL;
  `;
}
