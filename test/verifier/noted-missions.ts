import type { Database } from '../../src/platform/database/database.js';

/** In minutes since 1970. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** What an agenda of a mission is held against, as it was when a version became public. */
export interface NotedMission {
  readonly slots: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly day: string;
    readonly session: string;
  }[];
  readonly tableIds: readonly string[];
  readonly interpreters: readonly {
    readonly id: string;
    readonly languages: readonly string[];
    readonly hours: readonly Window[];
    readonly inARow: number | null;
    readonly aDay: number | null;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly most: number;
    readonly languages: readonly string[];
    readonly windows: readonly Window[];
  }[];
  readonly meetings: readonly { readonly id: string; readonly sme: string; readonly buyer: string }[];
}

/** Minutes since 1970 of a column. */
const minutes = (column: string): string => `round(extract(epoch FROM ${column}) / 60)::integer`;

/** Of `NEW.mission_id`; without slots, tables and interpreters that have gone. */
const MISSION = `
  jsonb_build_object(
    'slots', (SELECT jsonb_agg(jsonb_build_object('id', slots.id, 'start', ${minutes('slots.starts_at')},
                'end', ${minutes('slots.ends_at')}, 'day', sessions.day, 'session', sessions.id) ORDER BY slots.starts_at)
              FROM slots JOIN sessions ON sessions.id = slots.session_id
              WHERE slots.mission_id = NEW.mission_id AND slots.gone_at IS NULL),
    'tableIds', (SELECT jsonb_agg(id ORDER BY position) FROM meeting_tables
                 WHERE mission_id = NEW.mission_id AND gone_at IS NULL),
    'interpreters', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'inARow', maximum_consecutive, 'aDay', maximum_per_day,
               'languages', (SELECT coalesce(jsonb_agg(spoke ->> 'code'), '[]') FROM jsonb_array_elements(spoken) AS spoke
                             WHERE spoke ->> 'level' IN ('fluent', 'native')),
               'hours', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                  'start', ${minutes("(worked ->> 'startsAt')::timestamptz")},
                                  'end', ${minutes("(worked ->> 'endsAt')::timestamptz")})), '[]')
                         FROM jsonb_array_elements(hours) AS worked)) ORDER BY position), '[]')
      FROM interpreters WHERE mission_id = NEW.mission_id AND left_at IS NULL),
    'people', (
      SELECT jsonb_agg(jsonb_build_object('id', participations.id, 'most', maximum_meetings,
               'languages', (SELECT coalesce(jsonb_agg(spoken ->> 'code')
                               FILTER (WHERE spoken ->> 'level' IS DISTINCT FROM 'basic'), '[]') FROM (
                   SELECT body FROM profiles WHERE profiles.company_id = participations.company_id
                   ORDER BY version DESC LIMIT 1) AS latest, jsonb_array_elements(latest.body -> 'languages') AS spoken),
               'windows', (SELECT coalesce(jsonb_agg(jsonb_build_object('start', ${minutes('starts_at')},
                                    'end', ${minutes('ends_at')})), '[]')
                           FROM availability_windows WHERE participation_id = participations.id)))
      FROM participations WHERE mission_id = NEW.mission_id),
    'meetings', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'sme', sme_id, 'buyer', buyer_id)), '[]')
                 FROM meetings WHERE mission_id = NEW.mission_id))`;

/** Public meetings in a slot, at a table or with an interpreter that has gone, of those that `condition` selects. */
const noteStrays = (condition: string): string => `
  INSERT INTO verifier.strays (mission_id, meeting_id, part)
  SELECT placed.mission_id, placed.meeting_id, stray.part
  FROM public_placements AS placed
  JOIN slots ON slots.id = placed.slot_id
  JOIN meeting_tables ON meeting_tables.id = placed.table_id
  LEFT JOIN interpreters ON interpreters.id = placed.interpreter_id
  CROSS JOIN LATERAL (VALUES ('slot', slots.gone_at), ('table', meeting_tables.gone_at),
                             ('interpreter', interpreters.left_at)) AS stray (part, since)
  WHERE stray.since IS NOT NULL AND ${condition}
  ON CONFLICT DO NOTHING;`;

/** Looked at when a transaction commits: what goes and what leaves its place may change in either order before. */
const noteStraysWhen = (name: string, change: string, condition: string): string => `
  CREATE FUNCTION verifier.${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN ${noteStrays(condition)} RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER ${name} AFTER ${change} DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION verifier.${name}();`;

/**
 * From now on the database of a test notes, in the transaction that makes a version public, what that version is to be held
 * against, and in any transaction, which public meetings it leaves in a place that the mission has no more. The product
 * neither writes nor reads it.
 */
export async function noteMissions(database: Database): Promise<void> {
  await database.write((tx) =>
    tx.query(`
      CREATE SCHEMA verifier;
      CREATE TABLE verifier.publications (place bigserial PRIMARY KEY, version_id uuid UNIQUE, mission jsonb NOT NULL);
      CREATE FUNCTION verifier.note_publication() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO verifier.publications (version_id, mission) VALUES (NEW.id, ${MISSION}) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER note_publication AFTER INSERT OR UPDATE OF status ON agenda_versions
        FOR EACH ROW WHEN (NEW.status = 'published') EXECUTE FUNCTION verifier.note_publication();

      CREATE TABLE verifier.strays (mission_id uuid, meeting_id uuid, part text, PRIMARY KEY (meeting_id, part));
      ${noteStraysWhen('note_public_places', 'INSERT ON public_placements', 'placed.meeting_id = NEW.meeting_id')}
      ${noteStraysWhen('note_gone_slots', 'UPDATE OF gone_at ON slots', 'slots.id = NEW.id')}
      ${noteStraysWhen('note_gone_tables', 'UPDATE OF gone_at ON meeting_tables', 'meeting_tables.id = NEW.id')}
      ${noteStraysWhen('note_interpreters_left', 'UPDATE OF left_at ON interpreters', 'interpreters.id = NEW.id')}
    `),
  );
}
