import type { AgendaVersion, MeetingPlace, PlaceChange, Placement } from '../../../api-client/contract.js';
import { cellKey } from './cell-changes.js';
import { currentPlace } from './meeting-places.js';

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
  /** Who is where, by `cellKey`. */
  readonly placementByCell: ReadonlyMap<string, Placement>;
}

/** What every cell is asked about: gathered once, since there are many. */
export function movedMeeting(version: AgendaVersion, meetingId: string): MovedMeeting {
  const placementByCell = new Map(version.placements.map((placement) => [cellKey(placement), placement]));
  return { meetingId, from: currentPlace(version, meetingId), placementByCell };
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
  const { meetingId } = moved;
  const changes = changesIn(moved, place);
  const own = changes.find((change) => change.meetingId === meetingId)?.to ?? null;
  if (own === null) return null;
  if (own.tableId === tableId) return changes;
  const { slotId } = place;
  const isThere = (held: Place | null): boolean => held?.slotId === slotId && held.tableId === tableId;
  const staying = stayingAt(moved, { slotId, tableId }, changes);
  const isLeft = changes.some((change) => isThere(change.from));
  if (place.state === 'free' && staying === undefined && !isLeft) return null;
  const seated = changes.map((change) => {
    if (change.meetingId === meetingId) return { ...change, to: { ...own, tableId } };
    return change.to !== null && isThere(change.to)
      ? { ...change, to: { ...change.to, tableId: own.tableId } }
      : change;
  });
  if (staying === undefined) return seated;
  const there = { slotId, tableId, interpreterId: staying.interpreterId };
  return [...seated, { meetingId: staying.meetingId, from: there, to: { ...there, tableId: own.tableId } }];
}

/** Who sits there and does not move anyhow. */
function stayingAt(
  { placementByCell }: MovedMeeting,
  place: Pick<Place, 'slotId' | 'tableId'>,
  changes: readonly PlaceChange[],
): Placement | undefined {
  const occupant = placementByCell.get(cellKey(place));
  return changes.some(({ meetingId }) => meetingId === occupant?.meetingId) ? undefined : occupant;
}

/** What changes wherever in the slot the meeting sits: its own table first, where that is free. */
function changesIn(
  { meetingId, from }: MovedMeeting,
  { slotId, places, changes }: MeetingPlace,
): readonly PlaceChange[] {
  const own = from?.slotId === slotId ? places.find((free) => free.tableId === from.tableId) : undefined;
  const given = own ?? places[0];
  return given === undefined ? changes : [{ meetingId, from, to: given }];
}
