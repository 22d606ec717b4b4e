import { SqlMigration } from './sql-migration.js';

/** Rules of requests say for which pairs of groups something else holds; those that were decided before, for none. */
export class AcceptanceExceptions1763800000095 extends SqlMigration {
  protected readonly sql = `
    UPDATE request_rules SET body = body || '{"acceptanceExceptions": []}' WHERE NOT body ? 'acceptanceExceptions';
  `;
}
