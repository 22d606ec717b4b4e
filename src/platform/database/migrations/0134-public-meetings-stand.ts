import { SqlMigration } from './sql-migration.js';

/**
 * No meeting becomes public that was cancelled. Whoever makes one public waits for a cancellation under way, and is told to
 * begin again where there was one: what it had decided by is not so any more.
 */
export class PublicMeetingsStand1763800000134 extends SqlMigration {
  protected readonly sql = `
    CREATE FUNCTION refuse_cancelled_meetings() RETURNS trigger LANGUAGE plpgsql AS $body$
    DECLARE
      cancelled integer;
    BEGIN
      SELECT count(*) FILTER (WHERE standing.cancelled_at IS NOT NULL) INTO cancelled
      FROM (SELECT meetings.cancelled_at FROM meetings
            WHERE meetings.id IN (SELECT added.meeting_id FROM added) ORDER BY meetings.id FOR SHARE) AS standing;
      IF cancelled > 0 THEN
        RAISE EXCEPTION 'A meeting that is to be public was cancelled' USING ERRCODE = 'serialization_failure';
      END IF;
      RETURN NULL;
    END $body$;

    CREATE TRIGGER public_placements_not_cancelled AFTER INSERT ON public_placements
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_cancelled_meetings();
  `;
}
