import type { AgendaVersion, MeetingPlace, PlaceChange } from '../../../api-client/contract.js';

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

/** Who meets, by meeting. */
export function namesOf(version: AgendaVersion): ReadonlyMap<string, string> {
  const all = [...version.placements, ...version.unplacedMeetings];
  return new Map(all.map(({ meetingId, sme, buyer }) => [meetingId, `${sme.companyName} – ${buyer.companyName}`]));
}

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
