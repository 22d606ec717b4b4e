import { instantSql } from '../../../../platform/database/instant-column.js';

/**
 * SQL that gives the parts of `missions.id` as one jsonb array each: inside a larger statement, so that a mission is
 * read at one moment.
 */
export const SESSIONS_OF_MISSION = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', sessions.id, 'day', sessions.day,
            'startsAt', ${instantSql('sessions.starts_at')}, 'endsAt', ${instantSql('sessions.ends_at')},
            'slotMinutes', sessions.slot_minutes, 'changeOverMinutes', sessions.change_over_minutes)
            ORDER BY sessions.starts_at), '[]')
   FROM sessions WHERE sessions.mission_id = missions.id AND sessions.gone_at IS NULL)`;

export const SLOTS_OF_MISSION = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', slots.id, 'sessionId', slots.session_id,
            'startsAt', ${instantSql('slots.starts_at')}, 'endsAt', ${instantSql('slots.ends_at')})
            ORDER BY slots.starts_at), '[]')
   FROM slots WHERE slots.mission_id = missions.id AND slots.gone_at IS NULL)`;

export const TABLES_OF_MISSION = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', meeting_tables.id, 'label', meeting_tables.label)
            ORDER BY meeting_tables.position), '[]')
   FROM meeting_tables
   WHERE meeting_tables.mission_id = missions.id AND meeting_tables.gone_at IS NULL)`;

export const INTERPRETERS_OF_MISSION = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', interpreters.id, 'label', interpreters.label,
            'languages', interpreters.languages, 'spoken', interpreters.spoken, 'hours', interpreters.hours,
            'maximumConsecutive', interpreters.maximum_consecutive, 'maximumPerDay', interpreters.maximum_per_day,
            'preferredParticipationIds', interpreters.preferred_participation_ids) ORDER BY interpreters.position), '[]')
   FROM interpreters WHERE interpreters.mission_id = missions.id AND interpreters.left_at IS NULL)`;

/** Where a row of `meeting_tables` stands in the hall; null where nobody has placed it. */
export const TABLE_SPOT = `
  CASE WHEN meeting_tables.map_column IS NOT NULL THEN
    jsonb_build_object('column', meeting_tables.map_column, 'row', meeting_tables.map_row) END`;

const WINDOWS = `
  jsonb_agg(jsonb_build_object('startsAt', ${instantSql('availability_windows.starts_at')},
            'endsAt', ${instantSql('availability_windows.ends_at')}) ORDER BY availability_windows.starts_at)`;

/** When the participation of the surrounding statement can meet. */
export const AVAILABILITY_OF_PARTICIPATION = `
  (SELECT coalesce(${WINDOWS}, '[]')
   FROM availability_windows WHERE availability_windows.participation_id = participations.id)`;

/** The same with its version, of participations yet to be chosen. */
export const AVAILABILITY_REVISION = `
  SELECT participations.availability_version AS version, ${AVAILABILITY_OF_PARTICIPATION} AS windows
  FROM participations`;

/** Rows of those participations of `missions.id` that have said when they can meet: many in one go. */
export const AVAILABILITIES_OF_MISSION = `
  SELECT availability_windows.participation_id, ${WINDOWS} AS windows
  FROM availability_windows JOIN participations AS limited ON limited.id = availability_windows.participation_id
  WHERE limited.mission_id = missions.id GROUP BY availability_windows.participation_id`;
