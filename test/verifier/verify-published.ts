import type { Placement, Problem } from '../../src/engine/index.js';
import type { TestProduct } from '../builders/test-product.js';
import { verifyAgenda } from './verify-agenda.js';

/** In minutes since 1970. */
interface Window {
  readonly start: number;
  readonly end: number;
}

interface MissionRows {
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

interface PlacedRow {
  readonly meeting: string;
  readonly slot: string;
  readonly table: string;
  readonly interpreter: string | null;
}

/** Minutes since 1970 of a column. */
const minutes = (column: string): string => `round(extract(epoch FROM ${column}) / 60)::integer`;

const MISSION = `
  SELECT (SELECT jsonb_agg(jsonb_build_object('id', slots.id, 'start', ${minutes('slots.starts_at')},
                   'end', ${minutes('slots.ends_at')}, 'day', sessions.day, 'session', sessions.id)
                 ORDER BY slots.starts_at)
          FROM slots JOIN sessions ON sessions.id = slots.session_id WHERE slots.mission_id = $1) AS slots,
         (SELECT jsonb_agg(id ORDER BY position) FROM meeting_tables WHERE mission_id = $1) AS "tableIds",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'inARow', maximum_consecutive, 'aDay', maximum_per_day,
                   'languages', (SELECT coalesce(jsonb_agg(spoke ->> 'code'), '[]') FROM jsonb_array_elements(spoken) AS spoke
                                 WHERE spoke ->> 'level' IN ('fluent', 'native')),
                   'hours', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                      'start', ${minutes("(worked ->> 'startsAt')::timestamptz")},
                                      'end', ${minutes("(worked ->> 'endsAt')::timestamptz")})), '[]')
                             FROM jsonb_array_elements(hours) AS worked)) ORDER BY position), '[]')
          FROM interpreters WHERE mission_id = $1) AS interpreters,
         (SELECT jsonb_agg(jsonb_build_object('id', participations.id, 'most', maximum_meetings,
                   'languages', (SELECT coalesce(jsonb_agg(spoken ->> 'code')
                                   FILTER (WHERE spoken ->> 'level' IS DISTINCT FROM 'basic'), '[]') FROM (
                       SELECT body FROM profiles WHERE profiles.company_id = participations.company_id
                       ORDER BY version DESC LIMIT 1) AS latest, jsonb_array_elements(latest.body -> 'languages') AS spoken),
                   'windows', (SELECT coalesce(jsonb_agg(jsonb_build_object('start', ${minutes('starts_at')},
                                        'end', ${minutes('ends_at')})), '[]')
                               FROM availability_windows WHERE participation_id = participations.id)))
          FROM participations WHERE mission_id = $1) AS people,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'sme', sme_id, 'buyer', buyer_id)), '[]')
          FROM meetings WHERE mission_id = $1) AS meetings`;

interface VersionRow {
  readonly number: number;
  readonly placed: readonly PlacedRow[];
  readonly unplaced: readonly { readonly meeting: string; readonly reason: string }[];
  readonly unplacedSaid: number;
}

const EVER_PUBLIC = `
  SELECT number, unplaced AS "unplacedSaid",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('meeting', meeting_id, 'slot', slot_id, 'table', table_id,
                   'interpreter', interpreter_id) ORDER BY meeting_id), '[]')
          FROM placements WHERE version_id = agenda_versions.id) AS placed,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('meeting', meeting_id, 'reason', reason) ORDER BY meeting_id), '[]')
          FROM unplaced_meetings WHERE version_id = agenda_versions.id) AS unplaced
  FROM agenda_versions WHERE mission_id = $1 AND status IN ('published', 'superseded') ORDER BY number`;

/**
 * What is wrong with any version that was ever public in a mission, one sentence each: rules of the mission that it breaks,
 * found by the verifier that knows no engine, and contradictions in what it says of itself.
 */
export function violationsEverPublished(product: TestProduct, missionId: string): Promise<string[]> {
  return violationsBy(product, missionId, (problem) => problem);
}

/**
 * Ends a test's product, once nothing is found wrong with whatever was ever public in any of its missions. When people can
 * come, and how many meetings they may have, may have changed since, and is not asked of versions of the past.
 */
export async function closeVerified(product: TestProduct): Promise<void> {
  const missions = await product.database.query<{ id: string }>(
    `SELECT DISTINCT mission_id AS id FROM agenda_versions WHERE published_at IS NOT NULL`,
  );
  const violations: string[] = [];
  for (const { id } of missions) violations.push(...(await violationsBy(product, id, withoutLimitsOfPeople)));
  await product.close();
  expect(violations).toEqual([]);
}

async function violationsBy(
  product: TestProduct,
  missionId: string,
  rulesOf: (problem: Problem) => Problem,
): Promise<string[]> {
  const [mission] = await product.database.query<MissionRows>(MISSION, [missionId]);
  if (mission === undefined) throw new Error(`there is no mission ${missionId}`);
  const problem = rulesOf(problemOf(mission));
  const versions = await product.database.query<VersionRow>(EVER_PUBLIC, [missionId]);
  return versions.flatMap((version) => {
    const placements = mission.meetings.map(({ id }) => placementOf(mission, version.placed, id));
    const violations = [...verifyAgenda(problem, placements).violations, ...contradictionsIn(version, mission)];
    return violations.map((violation) => `version ${version.number}: ${violation}`);
  });
}

const withoutLimitsOfPeople = (problem: Problem): Problem => ({
  ...problem,
  participants: problem.participants.map(() => ({})),
});

function contradictionsIn({ placed, unplaced, unplacedSaid }: VersionRow, { meetings }: MissionRows): string[] {
  const named = [...placed, ...unplaced].map(({ meeting }) => meeting);
  const known = new Set(meetings.map(({ id }) => id));
  return [
    ...named.filter((id, index) => named.indexOf(id) !== index).map((id) => `meeting ${id} is in it twice`),
    ...named.filter((id) => !known.has(id)).map((id) => `meeting ${id} is not of the mission`),
    ...unplaced
      .filter(({ reason }) => reason === '')
      .map(({ meeting }) => `meeting ${meeting} is left out without a reason`),
    ...(unplacedSaid === unplaced.length ? [] : [`${unplacedSaid} are said to be left out, ${unplaced.length} are`]),
  ];
}

function problemOf({ slots, tableIds, interpreters, people, meetings }: MissionRows): Problem {
  const sessions = [...new Set(slots.map(({ session }) => session))];
  const days = [...new Set(slots.map(({ day }) => day))];
  const pairs: string[] = [];
  const pairOf = (one: string, other: string): number => {
    const name = [one, other].sort().join('-');
    if (!pairs.includes(name)) pairs.push(name);
    return pairs.indexOf(name);
  };
  const bridged = (some: readonly string[], others: readonly string[]): number[] => [
    ...new Set(some.flatMap((one) => others.filter((other) => other !== one).map((other) => pairOf(one, other)))),
  ];
  const personAt = (id: string): number => people.findIndex((person) => person.id === id);
  const spokenBy = (id: string): readonly string[] => people[personAt(id)]?.languages ?? [];
  return {
    slots: slots.map(({ start, end, day, session }) => ({
      ...{ startMinute: start, endMinute: end },
      ...{ day: days.indexOf(day), session: sessions.indexOf(session) },
    })),
    participants: people.map(({ most, windows }) => ({
      maximumMeetings: most,
      unavailableSlots: slotsOutside(windows, slots),
    })),
    meetings: meetings.map(({ sme, buyer }) => {
      const [own, theirs] = [spokenBy(sme), spokenBy(buyer)];
      const isUnderstood = own.some((language) => theirs.includes(language));
      return {
        participants: [personAt(sme), personAt(buyer)],
        weight: 1,
        languagePairs: isUnderstood ? [] : bridged(own, theirs),
      };
    }),
    tables: tableIds.map(() => ({})),
    interpreters: interpreters.map(({ languages, hours, inARow, aDay }) => ({
      languagePairs: bridged(languages, languages),
      unavailableSlots: slotsOutside(hours, slots),
      ...(inARow !== null && { maximumConsecutive: inARow }),
      ...(aDay !== null && { maximumPerDay: aDay }),
    })),
    languagePairCount: pairs.length,
  };
}

/** The slots, by index, that no window holds; none where there is no window. */
function slotsOutside(windows: readonly Window[], slots: MissionRows['slots']): number[] {
  const isInside = ({ start, end }: Window): boolean =>
    windows.some((window) => window.start <= start && end <= window.end);
  return windows.length === 0 ? [] : slots.flatMap((slot, index) => (isInside(slot) ? [] : [index]));
}

function placementOf(
  { slots, tableIds, interpreters }: MissionRows,
  rows: readonly PlacedRow[],
  meetingId: string,
): Placement | null {
  const row = rows.find(({ meeting }) => meeting === meetingId);
  if (row === undefined) return null;
  const interpreter = interpreters.findIndex(({ id }) => id === row.interpreter);
  return {
    slot: slots.findIndex(({ id }) => id === row.slot),
    table: tableIds.indexOf(row.table),
    interpreter: row.interpreter === null ? null : interpreter,
  };
}
