import type { MeetingChange, Placement as EnginePlacement } from '../../../engine/index.js';
import type { AgendaPlace } from '../domain/agenda-version.js';
import type { PlaceChange } from '../domain/change-places.js';
import type { MeetingPlace } from '../domain/meeting-place.js';
import type { AgendaSnapshot } from './agenda-snapshot.js';

/** What the engine says of one slot. */
interface Outlook {
  readonly state: MeetingPlace['state'];
  readonly places?: readonly EnginePlacement[];
  readonly changes?: readonly MeetingChange[];
  readonly peopleDisturbed?: number;
  readonly reasons?: readonly string[];
}

/** What the engine found for each slot of the snapshot, by ids. */
export function readPlaces(snapshot: AgendaSnapshot, outlooks: readonly Outlook[]): MeetingPlace[] {
  return snapshot.slots.map(({ id: slotId }, index): MeetingPlace => {
    const {
      state,
      places = [],
      changes = [],
      peopleDisturbed = 0,
      reasons = [],
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
