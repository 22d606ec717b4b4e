import { SqlMigration } from './sql-migration.js';

/** Whoever looks at the requests of a mission reads a page of them, newest first, and not all of them. */
export class RequestPages1763800000093 extends SqlMigration {
  protected readonly sql = `
    CREATE INDEX meeting_requests_newest ON meeting_requests (mission_id, requested_at DESC, id DESC);
  `;
}
