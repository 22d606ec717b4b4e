import { SqlMigration } from './sql-migration.js';

/** Addresses of the pages of interpreters and table hosts: one at a time for each post, revocable by itself. */
export class FloorLinks1763800000160 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE floor_links (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL,
      post_kind text NOT NULL CONSTRAINT floor_links_post_kind_known CHECK (post_kind IN ('interpreter', 'table')),
      post_id uuid NOT NULL,
      secret_hash text NOT NULL CONSTRAINT floor_links_secret_hash_unique UNIQUE,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz
    );
    CREATE UNIQUE INDEX floor_links_one_of_post ON floor_links (mission_id, post_kind, post_id) WHERE revoked_at IS NULL;
  `;
}
