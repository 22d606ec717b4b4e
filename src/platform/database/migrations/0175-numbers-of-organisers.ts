import { SqlMigration } from './sql-migration.js';

/**
 * The number that each organiser of a mission goes by, from 1 in the order in which they became known. It is nobody else's
 * afterwards, so it outlives the membership and the user.
 */
export class NumbersOfOrganisers1763800000175 extends SqlMigration {
  protected readonly sql = `
    CREATE TABLE organiser_numbers (
      mission_id uuid NOT NULL,
      user_id uuid NOT NULL,
      number integer NOT NULL,
      PRIMARY KEY (mission_id, user_id),
      CONSTRAINT organiser_numbers_each_once UNIQUE (mission_id, number)
    );

    INSERT INTO organiser_numbers (mission_id, user_id, number)
    SELECT memberships.mission_id, users.id,
           row_number() OVER (PARTITION BY memberships.mission_id ORDER BY users.created_at, users.id)
    FROM memberships JOIN users ON users.id = memberships.user_id
    WHERE memberships.role = 'organiser';

    CREATE FUNCTION number_organiser() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('organisers:' || NEW.mission_id, 0));
      INSERT INTO organiser_numbers (mission_id, user_id, number)
      SELECT NEW.mission_id, NEW.user_id, 1 + coalesce(max(number), 0)
      FROM organiser_numbers WHERE mission_id = NEW.mission_id
      ON CONFLICT (mission_id, user_id) DO NOTHING;
      RETURN NULL;
    END $body$;

    CREATE TRIGGER memberships_numbered AFTER INSERT OR UPDATE ON memberships
      FOR EACH ROW WHEN (NEW.role = 'organiser') EXECUTE FUNCTION number_organiser();
  `;
}
