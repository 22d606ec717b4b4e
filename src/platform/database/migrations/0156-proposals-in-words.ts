import { SqlMigration } from './sql-migration.js';

/** What a repair's proposal keeps, and what keeps out the meetings that it leaves without a place. */
export class ProposalsInWords1763800000156 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE repair_proposals
      ADD COLUMN kept integer CONSTRAINT repair_proposals_kept_some CHECK (kept >= 0),
      ADD COLUMN left_out jsonb NOT NULL DEFAULT '[]';
  `;
}
