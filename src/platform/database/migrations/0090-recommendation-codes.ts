import { SqlMigration } from './sql-migration.js';

/** What names of codes the scores were computed from; null, and so to be computed anew, where none is known. */
export class RecommendationCodes1763800000090 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE recommendation_sets ADD COLUMN codes_edition text;
  `;
}
