import { SqlMigration } from './sql-migration.js';

/** On what basis data of people are used, and whose data were erased. */
export class Privacy1763800000051 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE processing_bases (
      participation_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      purpose text NOT NULL
        CONSTRAINT processing_bases_purpose_known CHECK (purpose IN ('meetings', 'messages', 'follow-up')),
      basis text NOT NULL CONSTRAINT processing_bases_basis_known CHECK (basis IN ('public-task', 'consent')),
      notice_version text NOT NULL,
      recorded_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      PRIMARY KEY (participation_id, purpose)
    );

    CREATE TABLE erasures (
      participation_id uuid PRIMARY KEY REFERENCES participations (id) ON DELETE CASCADE,
      erased_at timestamptz NOT NULL
    );
  `;
}
