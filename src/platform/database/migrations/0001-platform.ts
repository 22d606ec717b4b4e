import { SqlMigration } from './sql-migration.js';

/** What the platform itself keeps: facts on their way out, and answers that must not be given twice. */
export class Platform1763800000001 extends SqlMigration {
  protected readonly sql = `
    CREATE EXTENSION IF NOT EXISTS btree_gist;

    CREATE TABLE outbox_events (
      id uuid PRIMARY KEY,
      type text NOT NULL,
      mission_id uuid NOT NULL,
      event jsonb NOT NULL,
      announced_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );

    CREATE TABLE idempotent_requests (
      caller text NOT NULL,
      key text NOT NULL,
      fingerprint text NOT NULL,
      body jsonb,
      received_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (caller, key)
    );
    CREATE INDEX idempotent_requests_received_at ON idempotent_requests (received_at);
  `;
}
