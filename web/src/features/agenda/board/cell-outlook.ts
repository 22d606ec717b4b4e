import type { MeetingPlace, PlaceChange, Placement } from '../../../api-client/contract.js';

type Place = NonNullable<PlaceChange['to']>;

/** What dropping a meeting on one cell of the grid would do. */
export interface CellOutlook {
  readonly state: 'own' | 'free' | 'moves' | 'impossible';
  /** Everything that changes, the meeting itself included; empty where nothing can. */
  readonly changes: readonly PlaceChange[];
  /** What is in the way, by the names of the engine. */
  readonly reasons: readonly string[];
  /** Whether a longer search might find room. */
  readonly isSearchable: boolean;
}

/** The meeting that is moved, and the agenda that it is moved in. */
export interface MovedMeeting {
  readonly meetingId: string;
  /** Null where it has no place yet. */
  readonly from: Place | null;
  readonly placements: readonly Placement[];
}

const impossible = (reasons: readonly string[], isSearchable: boolean): CellOutlook => {
  return { state: 'impossible', changes: [], reasons, isSearchable };
};

/**
 * What a slot has for the meeting at one table of it. Tables are alike: whoever sits at the table in that slot takes the
 * one that the meeting would have been given.
 */
export function cellOutlook(moved: MovedMeeting, place: MeetingPlace, tableId: string): CellOutlook {
  const { meetingId, from } = moved;
  const { slotId, state, reasons, isSearchable } = place;
  if (from?.slotId === slotId && from.tableId === tableId) {
    return { state: 'own', changes: [], reasons: [], isSearchable: false };
  }
  if (state === 'impossible') return impossible(reasons, isSearchable);
  const exact = place.places.find((free) => free.tableId === tableId);
  if (exact !== undefined) {
    return { state: 'free', changes: [{ meetingId, from, to: exact }], reasons: [], isSearchable: false };
  }
  const changes = changesAt(moved, place, tableId);
  return changes === null
    ? impossible(['no-table-open'], false)
    : { state: 'moves', changes, reasons, isSearchable: false };
}

function changesAt(moved: MovedMeeting, place: MeetingPlace, tableId: string): readonly PlaceChange[] | null {
  const { meetingId, from, placements } = moved;
  const { slotId, state, places } = place;
  const given = places.find((free) => from?.slotId === slotId && free.tableId === from.tableId) ?? places[0];
  const changes = given === undefined ? place.changes : [{ meetingId, from, to: given }];
  const own = changes.find((change) => change.meetingId === meetingId)?.to;
  if (own === undefined || own === null) return null;
  if (own.tableId === tableId) return changes;
  const isThere = (held: Place | null): boolean => held?.slotId === slotId && held.tableId === tableId;
  const coming = changes.find(({ to }) => isThere(to));
  const staying = placements.find(
    (one) => isThere(one) && !changes.some((change) => change.meetingId === one.meetingId),
  );
  const leaves = changes.some((change) => isThere(change.from));
  if (state === 'free' && staying === undefined && !leaves) return null;
  const seated = changes.map((change) => {
    if (change.meetingId === meetingId) return { ...change, to: { ...own, tableId } };
    return change === coming && change.to !== null ? { ...change, to: { ...change.to, tableId: own.tableId } } : change;
  });
  if (staying === undefined) return seated;
  const { interpreterId } = staying;
  const there = { slotId, tableId, interpreterId };
  return [...seated, { meetingId: staying.meetingId, from: there, to: { ...there, tableId: own.tableId } }];
}
