import type { MeetingChange, Placement as EnginePlacement } from '../../../../engine/index.js';
import type { AgendaPlace, PlacedMeeting } from '../../domain/agenda-version.js';
import type { PlaceChange } from '../../domain/change-places.js';
import { type Hindrance, hinderedParts } from '../../domain/hindrance.js';
import type { MeetingPlace } from '../../domain/meeting-place.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import { timesOfSlots } from '../snapshot/frame-slots.js';

/** What the engine would have said. */
const HINDERED = ['availability'];

/** What the engine says of one slot. */
interface Outlook {
  readonly state: MeetingPlace['state'];
  readonly places?: readonly EnginePlacement[];
  readonly changes?: readonly MeetingChange[];
  readonly peopleDisturbed?: number;
  readonly reasons?: readonly string[];
  readonly isSearchable?: boolean;
}

/**
 * What the engine found for each slot of the snapshot, by ids. What stands where it can be no longer was left to the
 * engine as it is: whoever would come to such a place cannot.
 */
export function readPlaces(
  snapshot: AgendaSnapshot,
  meeting: number,
  outlooks: readonly Outlook[],
  hindrances: readonly Hindrance[],
): MeetingPlace[] {
  const isHindered = hindered(snapshot, hindrances);
  const places = eachPlace(snapshot, outlooks);
  const placed = snapshot.meetings[meeting];
  if (placed === undefined) throw new Error(`The snapshot has no meeting ${meeting}`);
  return places.map((place) => {
    const free = place.places.filter((candidate) => !isHindered(placed, candidate));
    const isInVain = place.changes.some(({ meeting: moved, to }) => to !== null && isHindered(moved, to));
    const isLost = (place.state === 'free' && free.length === 0) || (place.state === 'moves' && isInVain);
    if (!isLost) return { ...place, places: free };
    const reasons = place.reasons.length > 0 ? place.reasons : HINDERED;
    const nothing = { places: [], changes: [], peopleDisturbed: 0, isSearchable: false };
    return { ...place, ...nothing, state: 'impossible', reasons };
  });
}

function hindered(snapshot: AgendaSnapshot, hindrances: readonly Hindrance[]) {
  const times = timesOfSlots(snapshot);
  const timeById = new Map(snapshot.slots.map(({ id }, index) => [id, times[index]]));
  return (meeting: PlacedMeeting, place: AgendaPlace): boolean => {
    const time = timeById.get(place.slotId);
    return time !== undefined && hinderedParts(hindrances, { ...meeting, ...place }, time).length > 0;
  };
}

function eachPlace(snapshot: AgendaSnapshot, outlooks: readonly Outlook[]): MeetingPlace[] {
  return snapshot.slots.map(({ id: slotId }, index): MeetingPlace => {
    const {
      state,
      places = [],
      changes = [],
      peopleDisturbed = 0,
      reasons = [],
      isSearchable = false,
    } = outlooks[index] ?? {
      state: 'impossible',
    };
    return {
      slotId,
      state,
      places: places.flatMap((place) => placeById(snapshot, place) ?? []),
      changes: changes.flatMap((change) => changeById(snapshot, change)),
      peopleDisturbed,
      reasons,
      isSearchable,
    };
  });
}

function changeById(snapshot: AgendaSnapshot, { meeting, before, after }: MeetingChange): PlaceChange[] {
  const known = snapshot.meetings[meeting];
  return known === undefined
    ? []
    : [{ meeting: known, from: placeById(snapshot, before), to: placeById(snapshot, after) }];
}

function placeById(snapshot: AgendaSnapshot, place: EnginePlacement | null): AgendaPlace | null {
  if (place === null) return null;
  const slotId = snapshot.slots[place.slot]?.id;
  const tableId = snapshot.tableIds[place.table];
  const interpreterId = place.interpreter === null ? null : snapshot.interpreterIds[place.interpreter];
  if (slotId === undefined || tableId === undefined || interpreterId === undefined) {
    throw new Error(`The engine answered with place ${JSON.stringify(place)}, which the snapshot has not`);
  }
  return { slotId, tableId, interpreterId };
}
