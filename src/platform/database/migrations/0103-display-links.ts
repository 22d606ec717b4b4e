import { SqlMigration } from './sql-migration.js';

/** Addresses for the screens in the hall, each of one mission and revocable by itself. */
export class DisplayLinks1763800000103 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE display_links (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL,
      label text NOT NULL,
      naming text NOT NULL CONSTRAINT display_links_naming_known CHECK (naming IN ('codes', 'initials', 'names')),
      secret_hash text NOT NULL CONSTRAINT display_links_secret_hash_unique UNIQUE,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz
    );
    CREATE INDEX display_links_mission ON display_links (mission_id);
  `;
}
