import type { Placement, Problem } from '../../src/engine/index.js';
import type { TestProduct } from '../builders/test-product.js';
import type { NotedMission, Window } from './noted-missions.js';
import { verifyAgenda } from './verify-agenda.js';

interface PlacedRow {
  readonly meeting: string;
  readonly slot: string;
  readonly table: string;
  readonly interpreter: string | null;
}

interface VersionRow {
  readonly number: number;
  readonly placed: readonly PlacedRow[];
  readonly unplaced: readonly { readonly meeting: string; readonly reason: string }[];
  readonly unplacedSaid: number;
  /** As it was when the version became public. */
  readonly mission: NotedMission;
}

const EVER_PUBLIC = `
  SELECT number, unplaced AS "unplacedSaid", publications.mission,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('meeting', meeting_id, 'slot', slot_id, 'table', table_id,
                   'interpreter', interpreter_id) ORDER BY meeting_id), '[]')
          FROM placements WHERE version_id = agenda_versions.id) AS placed,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('meeting', meeting_id, 'reason', reason) ORDER BY meeting_id), '[]')
          FROM unplaced_meetings WHERE version_id = agenda_versions.id) AS unplaced
  FROM agenda_versions JOIN verifier.publications ON publications.version_id = agenda_versions.id
  WHERE agenda_versions.mission_id = $1 ORDER BY publications.place`;

/**
 * What is wrong with any version that was ever public in a mission, one sentence each: rules of the mission that it broke when
 * it became public and that the one before did not, found by the verifier that knows no engine, and contradictions in what it
 * says of itself. What was public stays as it was, whatever people have said of their limits since; but in a slot, at a table or
 * with an interpreter that has gone nothing may be public, neither as a version begins to be nor at any moment later.
 */
export async function violationsEverPublished({ database }: TestProduct, missionId: string): Promise<string[]> {
  const [counted] = await database.query<{ published: number }>(
    'SELECT count(*)::integer AS published FROM agenda_versions WHERE mission_id = $1 AND published_at IS NOT NULL',
    [missionId],
  );
  const versions = await database.query<VersionRow>(EVER_PUBLIC, [missionId]);
  if (counted?.published !== versions.length) throw new Error(`some publication in mission ${missionId} was not noted`);
  const strays = await database.query<{ meeting: string; part: string }>(
    'SELECT meeting_id AS meeting, part FROM verifier.strays WHERE mission_id = $1 ORDER BY meeting_id, part',
    [missionId],
  );
  return [
    ...versions.flatMap((version, index) =>
      violationsOf(version, versions[index - 1] ?? null).map((violation) => `version ${version.number}: ${violation}`),
    ),
    ...strays.map(({ meeting, part }) => `meeting ${meeting} was public while its ${part} was gone`),
  ];
}

/** Ends a test's product, once nothing is found wrong with whatever was ever public in any of its missions. */
export async function closeVerified(product: TestProduct): Promise<void> {
  const missions = await product.database.query<{ id: string }>(
    `SELECT DISTINCT mission_id AS id FROM agenda_versions WHERE published_at IS NOT NULL`,
  );
  const violations: string[] = [];
  for (const { id } of missions) violations.push(...(await violationsEverPublished(product, id)));
  await product.close();
  expect(violations).toEqual([]);
}

function violationsOf(version: VersionRow, before: VersionRow | null): string[] {
  const { mission } = version;
  const placementsOf = (placed: readonly PlacedRow[]): (Placement | null)[] =>
    mission.meetings.map(({ id }) => placementOf(mission, placed, id));
  const earlier = placementsOf(before?.placed ?? []);
  const placements = placementsOf(version.placed.filter((placed) => goneFrom(mission, placed).length === 0));
  const problem = withMeetingsHad(problemOf(mission), placements, earlier);
  const known = new Set(verifyAgenda(problem, earlier).violations);
  const { violations } = verifyAgenda(problem, placements);
  const strays = version.placed.flatMap((placed) =>
    goneFrom(mission, placed).map((part) => `meeting ${placed.meeting} has a ${part} that the mission has no more`),
  );
  return [...strays, ...violations.filter((violation) => !known.has(violation)), ...contradictionsIn(version)];
}

/** What of a place the mission had no more when the version became public. */
function goneFrom({ slots, tableIds, interpreters }: NotedMission, { slot, table, interpreter }: PlacedRow): string[] {
  const isThere = {
    slot: slots.some(({ id }) => id === slot),
    table: tableIds.includes(table),
    interpreter: interpreter === null || interpreters.some(({ id }) => id === interpreter),
  };
  return Object.entries(isThere).flatMap(([part, is]) => (is ? [] : [part]));
}

/** Whoever had more meetings than they may have by now keeps them, and gets no other. */
function withMeetingsHad(
  problem: Problem,
  placements: readonly (Placement | null)[],
  earlier: readonly (Placement | null)[],
): Problem {
  const meetingsOf = (participant: number): number[] =>
    problem.meetings.flatMap(({ participants }, meeting) =>
      placements[meeting] !== null && (participants as readonly number[]).includes(participant) ? [meeting] : [],
    );
  return {
    ...problem,
    participants: problem.participants.map((one, participant) => {
      const meetings = meetingsOf(participant);
      const isAsBefore = meetings.every((meeting) => earlier[meeting] !== null);
      return isAsBefore ? { ...one, maximumMeetings: Math.max(one.maximumMeetings ?? 0, meetings.length) } : one;
    }),
  };
}

function contradictionsIn({ placed, unplaced, unplacedSaid, mission: { meetings } }: VersionRow): string[] {
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

function problemOf({ slots, tableIds, interpreters, people, meetings }: NotedMission): Problem {
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
function slotsOutside(windows: readonly Window[], slots: NotedMission['slots']): number[] {
  const isInside = ({ start, end }: Window): boolean =>
    windows.some((window) => window.start <= start && end <= window.end);
  return windows.length === 0 ? [] : slots.flatMap((slot, index) => (isInside(slot) ? [] : [index]));
}

function placementOf(
  { slots, tableIds, interpreters }: NotedMission,
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
