import { SqlMigration } from './sql-migration.js';

/**
 * What is public now, kept beside the versions: placements by meeting, short holds, and what both occupy. Versions say
 * where they come from, who made and published them, and why.
 */
export class PublicAgenda1763800000060 extends SqlMigration {
  protected readonly sql = `
    ALTER TABLE agenda_versions
      ALTER COLUMN solve_run_id DROP NOT NULL,
      ADD COLUMN origin text NOT NULL DEFAULT 'generated' CONSTRAINT agenda_versions_origin_known
        CHECK (origin IN ('generated', 'edited', 'selected', 'restored', 'booked', 'repaired')),
      ADD COLUMN restores_id uuid REFERENCES agenda_versions (id),
      ADD COLUMN made_by uuid,
      ADD COLUMN published_by uuid,
      ADD COLUMN note text,
      ADD COLUMN is_final boolean NOT NULL DEFAULT false,
      DROP CONSTRAINT agenda_versions_status_known,
      ADD CONSTRAINT agenda_versions_status_known
        CHECK (status IN ('draft', 'proposed', 'published', 'superseded', 'rejected'));

    CREATE TABLE public_placements (
      meeting_id uuid PRIMARY KEY REFERENCES meetings (id) ON DELETE RESTRICT,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE RESTRICT,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE RESTRICT,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE RESTRICT,
      table_id uuid NOT NULL REFERENCES meeting_tables (id) ON DELETE RESTRICT,
      interpreter_id uuid REFERENCES interpreters (id) ON DELETE RESTRICT
    );
    CREATE INDEX public_placements_mission ON public_placements (mission_id);
    CREATE INDEX public_placements_sme ON public_placements (sme_id);
    CREATE INDEX public_placements_buyer ON public_placements (buyer_id);
    CREATE INDEX public_placements_slot ON public_placements (slot_id);

    CREATE TABLE booking_holds (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      meeting_id uuid REFERENCES meetings (id) ON DELETE CASCADE,
      request_id uuid REFERENCES meeting_requests (id) ON DELETE CASCADE,
      sme_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      buyer_id uuid NOT NULL REFERENCES participations (id) ON DELETE CASCADE,
      slot_id uuid NOT NULL REFERENCES slots (id) ON DELETE CASCADE,
      table_id uuid NOT NULL REFERENCES meeting_tables (id) ON DELETE CASCADE,
      interpreter_id uuid REFERENCES interpreters (id) ON DELETE CASCADE,
      held_by uuid NOT NULL,
      held_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT booking_holds_for_a_meeting_or_a_request CHECK (num_nonnulls(meeting_id, request_id) = 1),
      CONSTRAINT booking_holds_one_a_pair UNIQUE (sme_id, buyer_id),
      CONSTRAINT booking_holds_end CHECK (held_at < expires_at)
    );
    CREATE INDEX booking_holds_slot ON booking_holds (slot_id);
    CREATE INDEX booking_holds_mission ON booking_holds (mission_id);

    CREATE TABLE public_occupancies (
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      meeting_id uuid REFERENCES public_placements (meeting_id) ON DELETE CASCADE,
      hold_id uuid REFERENCES booking_holds (id) ON DELETE CASCADE,
      resource_kind text NOT NULL CONSTRAINT public_occupancies_resource_known
        CHECK (resource_kind IN ('participation', 'table', 'interpreter')),
      resource_id uuid NOT NULL,
      during tstzrange NOT NULL CONSTRAINT public_occupancies_take_time CHECK (NOT isempty(during)),
      CONSTRAINT public_occupancies_of_a_meeting_or_a_hold CHECK (num_nonnulls(meeting_id, hold_id) = 1),
      CONSTRAINT public_occupancies_no_double_booking EXCLUDE USING gist (resource_id WITH =, during WITH &&)
    );
    CREATE INDEX public_occupancies_meeting ON public_occupancies (meeting_id);
    CREATE INDEX public_occupancies_hold ON public_occupancies (hold_id);

    -- Whichever statement makes a meeting public or holds a place occupies whom and what it needs.
    CREATE FUNCTION occupy_for_public_meetings() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      INSERT INTO public_occupancies (mission_id, meeting_id, resource_kind, resource_id, during)
      SELECT added.mission_id, added.meeting_id, resources.kind, resources.id, tstzrange(slots.starts_at, slots.ends_at)
      FROM added JOIN slots ON slots.id = added.slot_id
      CROSS JOIN LATERAL (VALUES ('participation', added.sme_id), ('participation', added.buyer_id),
                                 ('table', added.table_id), ('interpreter', added.interpreter_id)
                         ) AS resources (kind, id)
      WHERE resources.id IS NOT NULL;
      RETURN NULL;
    END $body$;

    CREATE FUNCTION occupy_for_holds() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      INSERT INTO public_occupancies (mission_id, hold_id, resource_kind, resource_id, during)
      SELECT added.mission_id, added.id, resources.kind, resources.id, tstzrange(slots.starts_at, slots.ends_at)
      FROM added JOIN slots ON slots.id = added.slot_id
      CROSS JOIN LATERAL (VALUES ('participation', added.sme_id), ('participation', added.buyer_id),
                                 ('table', added.table_id), ('interpreter', added.interpreter_id)
                         ) AS resources (kind, id)
      WHERE resources.id IS NOT NULL;
      RETURN NULL;
    END $body$;

    -- A place that changed under its occupancies would be guarded no more: what moves goes and comes.
    CREATE FUNCTION refuse_moving_in_place() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      RAISE EXCEPTION 'A public place is taken out and put in anew, never changed'
        USING ERRCODE = 'integrity_constraint_violation';
    END $body$;

    CREATE TRIGGER public_placements_occupy AFTER INSERT ON public_placements
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION occupy_for_public_meetings();
    CREATE TRIGGER public_placements_move BEFORE UPDATE ON public_placements
      FOR EACH ROW EXECUTE FUNCTION refuse_moving_in_place();
    CREATE TRIGGER booking_holds_occupy AFTER INSERT ON booking_holds
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION occupy_for_holds();
    CREATE TRIGGER booking_holds_move BEFORE UPDATE ON booking_holds
      FOR EACH ROW EXECUTE FUNCTION refuse_moving_in_place();

    INSERT INTO public_placements (meeting_id, mission_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
    SELECT placements.meeting_id, agenda_versions.mission_id, placements.sme_id, placements.buyer_id,
           placements.slot_id, placements.table_id, placements.interpreter_id
    FROM agenda_versions JOIN placements ON placements.version_id = agenda_versions.id
    WHERE agenda_versions.status = 'published';

    DROP TABLE published_occupancies;

    CREATE TABLE bookings (
      id uuid PRIMARY KEY,
      mission_id uuid NOT NULL REFERENCES missions (id) ON DELETE CASCADE,
      meeting_id uuid NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
      booked_by uuid NOT NULL,
      booked_at timestamptz NOT NULL,
      version_id uuid REFERENCES agenda_versions (id) ON DELETE CASCADE
    );
    CREATE INDEX bookings_not_in_a_version ON bookings (mission_id) WHERE version_id IS NULL;
    CREATE INDEX bookings_version ON bookings (version_id);

    CREATE TABLE booking_policies (
      mission_id uuid PRIMARY KEY REFERENCES missions (id) ON DELETE CASCADE,
      is_open boolean NOT NULL,
      changed_by uuid NOT NULL,
      changed_at timestamptz NOT NULL
    );
  `;
}
