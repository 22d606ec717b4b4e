import { SqlMigration } from './sql-migration.js';

/**
 * What is placed cannot vanish under an agenda, and what was published never changes, whichever statement tries. Whoever
 * removes a mission removes its drafts first.
 */
export class AgendaGuards1763800000008 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE placements
      DROP CONSTRAINT placements_meeting_id_fkey,
      DROP CONSTRAINT placements_sme_id_fkey,
      DROP CONSTRAINT placements_buyer_id_fkey,
      DROP CONSTRAINT placements_slot_id_fkey,
      DROP CONSTRAINT placements_table_id_fkey,
      DROP CONSTRAINT placements_interpreter_id_fkey,
      ADD CONSTRAINT placements_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE RESTRICT,
      ADD CONSTRAINT placements_sme_id_fkey FOREIGN KEY (sme_id) REFERENCES participations (id) ON DELETE RESTRICT,
      ADD CONSTRAINT placements_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES participations (id) ON DELETE RESTRICT,
      ADD CONSTRAINT placements_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slots (id) ON DELETE RESTRICT,
      ADD CONSTRAINT placements_table_id_fkey FOREIGN KEY (table_id) REFERENCES meeting_tables (id) ON DELETE RESTRICT,
      ADD CONSTRAINT placements_interpreter_id_fkey FOREIGN KEY (interpreter_id) REFERENCES interpreters (id) ON DELETE RESTRICT;

    ALTER TABLE unplaced_meetings
      DROP CONSTRAINT unplaced_meetings_meeting_id_fkey,
      DROP CONSTRAINT unplaced_meetings_sme_id_fkey,
      DROP CONSTRAINT unplaced_meetings_buyer_id_fkey,
      ADD CONSTRAINT unplaced_meetings_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE RESTRICT,
      ADD CONSTRAINT unplaced_meetings_sme_id_fkey FOREIGN KEY (sme_id) REFERENCES participations (id) ON DELETE RESTRICT,
      ADD CONSTRAINT unplaced_meetings_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES participations (id) ON DELETE RESTRICT;

    -- The lock lets a publication that is under way come first, and is seen when it does.
    CREATE OR REPLACE FUNCTION refuse_change_of_public_agenda() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      PERFORM 1 FROM agenda_versions
      WHERE agenda_versions.id IN (SELECT changed.version_id FROM changed)
        AND agenda_versions.published_at IS NOT NULL
      FOR SHARE;
      IF FOUND THEN
        RAISE EXCEPTION 'A published agenda never changes' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NULL;
    END $body$;

    -- A placement may as little be moved into a published version as out of one.
    CREATE TRIGGER placements_kept_on_move AFTER UPDATE ON placements
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();

    CREATE TRIGGER unplaced_kept_on_insert AFTER INSERT ON unplaced_meetings
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();
    CREATE TRIGGER unplaced_kept_on_update AFTER UPDATE ON unplaced_meetings
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();
    CREATE TRIGGER unplaced_kept_on_move AFTER UPDATE ON unplaced_meetings
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();
    CREATE TRIGGER unplaced_kept_on_delete AFTER DELETE ON unplaced_meetings
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_public_agenda();

    -- Of a published version nothing changes but that another one takes its place.
    CREATE FUNCTION keep_public_agenda_version() RETURNS trigger LANGUAGE plpgsql AS $body$
    DECLARE
      superseded agenda_versions;
    BEGIN
      IF OLD.published_at IS NULL THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END IF;
      IF TG_OP = 'UPDATE' THEN
        superseded := OLD;
        superseded.status := 'superseded';
        IF NEW = OLD OR NEW = superseded THEN
          RETURN NEW;
        END IF;
      END IF;
      RAISE EXCEPTION 'A published agenda never changes' USING ERRCODE = 'integrity_constraint_violation';
    END $body$;

    CREATE TRIGGER agenda_versions_kept BEFORE UPDATE OR DELETE ON agenda_versions
      FOR EACH ROW EXECUTE FUNCTION keep_public_agenda_version();

    CREATE FUNCTION refuse_emptying_of_agendas() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      IF EXISTS (SELECT 1 FROM agenda_versions WHERE published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'A published agenda never changes' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NULL;
    END $body$;

    CREATE TRIGGER agenda_versions_kept_on_truncate BEFORE TRUNCATE ON agenda_versions
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying_of_agendas();
    CREATE TRIGGER placements_kept_on_truncate BEFORE TRUNCATE ON placements
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying_of_agendas();
    CREATE TRIGGER unplaced_kept_on_truncate BEFORE TRUNCATE ON unplaced_meetings
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying_of_agendas();
  `;
}
