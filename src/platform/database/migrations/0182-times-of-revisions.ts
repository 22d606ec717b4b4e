import { SqlMigration } from './sql-migration.js';

/** When a part of a mission's frame was last said anew; null where that was before anybody noted it. */
export class TimesOfRevisions1763800000182 extends SqlMigration {
  protected readonly sql = `ALTER TABLE frame_revisions ADD COLUMN revised_at timestamptz;`;
}
