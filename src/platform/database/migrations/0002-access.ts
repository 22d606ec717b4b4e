import { SqlMigration } from './sql-migration.js';

/** Users, the places they hold in missions, and the ways they come in. */
export class Access1763800000002 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE users (
      id uuid PRIMARY KEY,
      created_at timestamptz NOT NULL,
      is_organiser boolean NOT NULL
    );

    CREATE TABLE memberships (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      mission_id uuid NOT NULL,
      role text NOT NULL CONSTRAINT memberships_role_known CHECK (role IN ('organiser', 'sme', 'buyer')),
      participation_id uuid,
      CONSTRAINT memberships_organisers_stand_for_nobody CHECK ((role = 'organiser') = (participation_id IS NULL)),
      CONSTRAINT memberships_once_per_mission UNIQUE (user_id, mission_id)
    );
    CREATE UNIQUE INDEX memberships_one_per_participation ON memberships (participation_id);
    CREATE INDEX memberships_mission ON memberships (mission_id);

    CREATE TABLE personal_links (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      secret_hash text NOT NULL CONSTRAINT personal_links_secret_hash_unique UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      last_used_at timestamptz
    );

    CREATE TABLE sign_ins (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      secret_hash text NOT NULL CONSTRAINT sign_ins_secret_hash_unique UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    );
  `;
}
