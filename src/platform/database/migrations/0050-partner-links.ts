import { SqlMigration } from './sql-migration.js';

/** Links for one purpose each, the devices and codes of partners, and what was done by which link. */
export class PartnerLinks1763800000050 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE personal_links
      ADD COLUMN purpose text NOT NULL DEFAULT 'sign-in'
        CONSTRAINT personal_links_purpose_known CHECK (purpose IN ('sign-in', 'partner-page')),
      ADD COLUMN read_only_since timestamptz,
      ADD COLUMN codes_locked_at timestamptz;
    ALTER TABLE personal_links ALTER COLUMN purpose DROP DEFAULT;
    CREATE INDEX personal_links_user ON personal_links (user_id);

    ALTER TABLE sign_ins ADD COLUMN link_id uuid
      CONSTRAINT sign_ins_link_id_fkey REFERENCES personal_links (id) ON DELETE SET NULL;
    CREATE INDEX sign_ins_link ON sign_ins (link_id);

    CREATE TABLE known_devices (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      link_id uuid NOT NULL REFERENCES personal_links (id) ON DELETE CASCADE,
      secret_hash text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      confirmed_at timestamptz,
      CONSTRAINT known_devices_once_per_user UNIQUE (user_id, secret_hash)
    );

    CREATE TABLE link_codes (
      id uuid PRIMARY KEY,
      link_id uuid NOT NULL REFERENCES personal_links (id) ON DELETE CASCADE,
      code_hash text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      wrong_attempts integer NOT NULL CONSTRAINT link_codes_attempts_bounded CHECK (wrong_attempts BETWEEN 0 AND 5),
      used_at timestamptz
    );
    CREATE INDEX link_codes_link ON link_codes (link_id, created_at);

    CREATE TABLE link_uses (
      id uuid PRIMARY KEY,
      link_id uuid NOT NULL REFERENCES personal_links (id) ON DELETE CASCADE,
      kind text NOT NULL,
      subject_id uuid,
      used_at timestamptz NOT NULL
    );
    CREATE INDEX link_uses_link ON link_uses (link_id, used_at);

    CREATE TABLE used_page_tokens (
      token_hash text PRIMARY KEY,
      used_at timestamptz NOT NULL
    );
    CREATE INDEX used_page_tokens_used_at ON used_page_tokens (used_at);
  `;
}
