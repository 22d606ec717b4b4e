import type { AgendaVersion, MeetingPlace, PlaceChange, UnplacedMeeting } from '../../../api-client/contract.js';

type Place = MeetingPlace['places'][number];

/** Where somebody wants a meeting: at a free table, or wherever the chain of moves puts it. */
export type ChosenPlace =
  { readonly kind: 'place'; readonly to: Place } | { readonly kind: 'chain'; readonly changes: readonly PlaceChange[] };

/** Where the version has the meeting; null for nowhere. */
export function currentPlace(version: AgendaVersion, meetingId: string): Place | null {
  const placed = version.placements.find((placement) => placement.meetingId === meetingId);
  if (placed === undefined) return null;
  const { slotId, tableId, interpreterId } = placed;
  return { slotId, tableId, interpreterId };
}

/** Everything that changes for it. */
export function changesTo(meetingId: string, from: Place | null, chosen: ChosenPlace): readonly PlaceChange[] {
  return chosen.kind === 'chain' ? chosen.changes : [{ meetingId, from, to: chosen.to }];
}

type KnownMeeting = AgendaVersion['placements'][number] | UnplacedMeeting;

/** Who meets, by meeting. */
export function namesOf(version: AgendaVersion): ReadonlyMap<string, string> {
  const all = [...version.placements, ...version.unplacedMeetings];
  return new Map(all.map((meeting) => [meeting.meetingId, inWords(meeting)]));
}

/** Who meets there; undefined where the version does not have the meeting. */
export function nameOf({ placements, unplacedMeetings }: AgendaVersion, meetingId: string): string | undefined {
  const isIt = (meeting: KnownMeeting): boolean => meeting.meetingId === meetingId;
  const known: KnownMeeting | undefined = placements.find(isIt) ?? unplacedMeetings.find(isIt);
  return known && inWords(known);
}

const inWords = ({ sme, buyer }: KnownMeeting): string => `${sme.companyName} – ${buyer.companyName}`;

/** How many participants meet elsewhere or at another time. Interpreters apart: they follow. */
export function peopleIn(version: AgendaVersion, changes: readonly PlaceChange[]): number {
  const changing = new Set(
    changes
      .filter(({ from, to }) => from?.slotId !== to?.slotId || from?.tableId !== to?.tableId)
      .map(({ meetingId }) => meetingId),
  );
  const all = [...version.placements, ...version.unplacedMeetings].filter(({ meetingId }) => changing.has(meetingId));
  return new Set(all.flatMap(({ sme, buyer }) => [sme.participationId, buyer.participationId])).size;
}

/** The version with these meetings as they were before, whatever else has come to be known of it since. */
export function withoutChanges(
  version: AgendaVersion,
  before: AgendaVersion,
  changes: readonly PlaceChange[],
): AgendaVersion {
  const changed = new Set(changes.map(({ meetingId }) => meetingId));
  const isChanged = ({ meetingId }: { readonly meetingId: string }): boolean => changed.has(meetingId);
  const restored = <Meeting extends { readonly meetingId: string }>(
    now: readonly Meeting[],
    then: readonly Meeting[],
  ) => [...now.filter((meeting) => !isChanged(meeting)), ...then.filter(isChanged)];
  return {
    ...version,
    placements: restored(version.placements, before.placements),
    unplacedMeetings: restored(version.unplacedMeetings, before.unplacedMeetings),
  };
}

/** The version as it is once these changes are made; counts and reasons follow with the server's answer. */
export function withChanges(version: AgendaVersion, changes: readonly PlaceChange[]): AgendaVersion {
  const toByMeeting = new Map(changes.map(({ meetingId, to }) => [meetingId, to]));
  const { placements, unplacedMeetings } = version;
  const staying = placements.filter(({ meetingId }) => !toByMeeting.has(meetingId));
  const comingIn = unplacedMeetings.map(({ meetingId, sme, buyer }) => ({ meetingId, sme, buyer, remoteSide: null }));
  const moved = [...placements, ...comingIn].flatMap(({ meetingId, sme, buyer, remoteSide }) => {
    const to = toByMeeting.get(meetingId);
    return to === undefined || to === null ? [] : [{ meetingId, sme, buyer, remoteSide, ...to }];
  });
  const isPlaced = ({ meetingId }: UnplacedMeeting): boolean => moved.some((one) => one.meetingId === meetingId);
  return {
    ...version,
    placements: [...staying, ...moved],
    unplacedMeetings: unplacedMeetings.filter((unplaced) => !isPlaced(unplaced)),
  };
}
