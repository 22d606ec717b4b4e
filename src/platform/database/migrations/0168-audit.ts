import { SqlMigration } from './sql-migration.js';

/**
 * What somebody did in a mission, and when: each fact that was announced in somebody's name, under its number there. It holds
 * ids alone, and is never changed.
 */
export class Audit1763800000168 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE audit_entries (
      mission_id uuid NOT NULL,
      sequence integer NOT NULL,
      type text NOT NULL,
      event jsonb NOT NULL,
      author_kind text NOT NULL CONSTRAINT audit_entries_author_known CHECK (author_kind IN ('user', 'post')),
      author_id uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (mission_id, sequence)
    );
    CREATE INDEX audit_entries_author ON audit_entries (mission_id, author_id, sequence);

    CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      RAISE EXCEPTION 'What was audited never changes' USING ERRCODE = 'integrity_constraint_violation';
    END $body$;

    CREATE TRIGGER audit_entries_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
  `;
}
