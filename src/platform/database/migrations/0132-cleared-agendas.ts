import { SqlMigration } from './sql-migration.js';

/** A version may come from taking out what is not held any more. */
export class ClearedAgendas1763800000132 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE agenda_versions DROP CONSTRAINT agenda_versions_origin_known;
    ALTER TABLE agenda_versions ADD CONSTRAINT agenda_versions_origin_known
      CHECK (origin IN ('generated', 'edited', 'selected', 'restored', 'booked', 'repaired', 'cleared'));
  `;
}
