import { SqlMigration } from './sql-migration.js';

/** Every minute missions are looked for that were over not long ago: without reading the slots of all before them. */
export class LatestSlots1763800000171 extends SqlMigration {
  protected readonly sql = `
    CREATE INDEX slots_latest ON slots (ends_at) WHERE gone_at IS NULL;
  `;
}
