import { SqlMigration } from './sql-migration.js';

/**
 * Which of two sets of recommendations was computed from what was read later: by a sequence of the database, since the
 * clocks of two workers differ.
 */
export class RecommendationReadings1763800000009 extends SqlMigration {
  protected readonly sql = `
    CREATE SEQUENCE recommendation_readings AS bigint;
    ALTER TABLE recommendation_sets ADD COLUMN reading bigint NOT NULL DEFAULT 0;
  `;
}
