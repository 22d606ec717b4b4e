import { SqlMigration } from './sql-migration.js';

/** How often it was said anew when a participation can meet: whoever changes it says what they have read. */
export class AvailabilityRevisions1763800000148 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE participations
      ADD COLUMN availability_version integer NOT NULL DEFAULT 0
        CONSTRAINT participations_availability_version_counts CHECK (availability_version >= 0);
  `;
}
