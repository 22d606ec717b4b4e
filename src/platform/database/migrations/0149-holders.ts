import { SqlMigration } from './sql-migration.js';

/** For whom a hold was: colleagues hold for one firm. Null in what an earlier release writes, which means the user. */
export class Holders1763800000149 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE booking_holds ADD COLUMN holder_id uuid;
    ALTER TABLE given_up_holds ADD COLUMN holder_id uuid;
  `;
}
