import type { Caller } from '../builders/caller.js';

interface Party {
  readonly participationId: string;
}

interface Placed {
  readonly meetingId: string;
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
  readonly sme: Party;
  readonly buyer: Party;
}

interface Version {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: string | null;
  readonly placed: number;
  readonly unplaced: number;
  readonly placements: readonly Placed[];
  readonly unplacedMeetings: readonly { readonly meetingId: string; readonly reason: string }[];
}

interface Mission {
  readonly slots: readonly { readonly id: string; readonly startsAt: string; readonly endsAt: string }[];
  readonly tables: readonly { readonly id: string }[];
  readonly interpreters: readonly { readonly id: string }[];
}

/**
 * Every version that a mission has ever published, read over HTTP as anybody would and held against the definitions alone:
 * one sentence for each rule broken. Knows neither the engine nor the product's own rules. What can change afterwards, such
 * as availability, is not asked of versions of the past.
 */
export async function verifyPublished(reader: Caller, missionId: string): Promise<readonly string[]> {
  const path = `/api/v1/missions/${missionId}`;
  const mission = (await reader.get(path).expect(200)).body as Mission;
  const { items } = (await reader.get(`${path}/agenda-versions?limit=200`).expect(200)).body as { items: Version[] };
  const violations: string[] = [];
  for (const { id, publishedAt } of items) {
    if (publishedAt === null) continue;
    const version = (await reader.get(`${path}/agenda-versions/${id}`).expect(200)).body as Version;
    violations.push(...violationsOf(mission, version).map((sentence) => `version ${version.number}: ${sentence}`));
  }
  return violations;
}

function violationsOf(mission: Mission, version: Version): string[] {
  const { placements, unplacedMeetings } = version;
  const meetingIds = [...placements, ...unplacedMeetings].map(({ meetingId }) => meetingId);
  return [
    ...repeated(meetingIds).map((id) => `meeting ${id} is in it twice`),
    ...twiceAtATime(mission, placements),
    ...placements.flatMap((placement) => placesNowhere(mission, placement)),
    ...unplacedMeetings
      .filter(({ reason }) => reason === '')
      .map(({ meetingId }) => `meeting ${meetingId} is left out without a reason`),
    ...(version.unplaced === unplacedMeetings.length ? [] : [`${version.unplaced} are said to be left out`]),
  ];
}

/** Whoever and whatever is in two meetings whose times share a moment. */
function twiceAtATime({ slots }: Mission, placements: readonly Placed[]): string[] {
  const timeOf = new Map(slots.map(({ id, startsAt, endsAt }) => [id, { startsAt, endsAt }]));
  const claimsOf = new Map<string, Placed[]>();
  for (const placement of placements) {
    const { tableId, interpreterId, sme, buyer } = placement;
    for (const claim of [tableId, interpreterId, sme.participationId, buyer.participationId]) {
      if (claim !== null) claimsOf.set(claim, [...(claimsOf.get(claim) ?? []), placement]);
    }
  }
  return [...claimsOf].flatMap(([claim, claimed]) => {
    const times = claimed
      .flatMap(({ slotId }) => timeOf.get(slotId) ?? [])
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
    const doubled = times.filter(({ startsAt }, index) => startsAt < (times[index - 1]?.endsAt ?? ''));
    return doubled.map(({ startsAt }) => `${claim} is in two meetings at ${startsAt}`);
  });
}

function placesNowhere({ slots, tables, interpreters }: Mission, placement: Placed): string[] {
  const { meetingId, slotId, tableId, interpreterId } = placement;
  const isKnown = (list: readonly { readonly id: string }[], id: string): boolean => list.some((one) => one.id === id);
  return [
    isKnown(slots, slotId) ? '' : `meeting ${meetingId} is in a slot that the mission has not`,
    isKnown(tables, tableId) ? '' : `meeting ${meetingId} is at a table that the mission has not`,
    interpreterId === null || isKnown(interpreters, interpreterId)
      ? ''
      : `meeting ${meetingId} has an interpreter that the mission has not`,
  ].filter((sentence) => sentence !== '');
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
