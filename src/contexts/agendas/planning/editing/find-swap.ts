import type { AgendaPlace, Placement } from '../../domain/agenda-version.js';
import { changePlaces, type Clash, type PlaceChange } from '../../domain/change-places.js';
import { breaksPin, type MeetingPin } from '../../domain/meeting-pin.js';
import type { MeetingSwap } from '../../domain/meeting-place.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { type Breach, type Circumstances, findBreaches } from '../rules/find-breaches.js';

/** Everything that a swap is held against. */
export interface SwapGround {
  readonly frame: AgendaFrame;
  readonly placements: readonly Placement[];
  readonly pins: readonly MeetingPin[];
  readonly circumstances: Circumstances;
}

/**
 * Two meetings in each other's slot and at each other's table. Each keeps its interpreter where that one can come along,
 * and else takes the other's. Says what is in the way of the first way that comes to mind where none works.
 */
export function findSwap(ground: SwapGround, one: Placement, other: Placement): MeetingSwap {
  const pinByMeeting = new Map(ground.pins.map((pin) => [pin.meetingId, pin]));
  const interpreters = [...new Set([one.interpreterId, other.interpreterId])];
  const ways = interpreters.flatMap((ofOne) =>
    [...interpreters].reverse().map((ofOther) => [moveTo(one, other, ofOne), moveTo(other, one, ofOther)]),
  );
  const keepingPins = ways.filter((changes) =>
    changes.every(({ meeting, to }) => to === null || !breaksPin(pinByMeeting.get(meeting.meetingId), to)),
  );
  if (keepingPins.length === 0) return { changes: [], reasons: ['pinned-slot'] };
  const tried = keepingPins.map((changes): MeetingSwap => ({ changes, reasons: inTheWay(ground, changes) }));
  const possible = tried.find(({ reasons }) => reasons.length === 0);
  return possible ?? { changes: [], reasons: tried[0]?.reasons ?? [] };
}

function moveTo(
  { meetingId, smeId, buyerId, ...from }: Placement,
  to: Placement,
  interpreterId: AgendaPlace['interpreterId'],
): PlaceChange {
  const meeting = { meetingId, smeId, buyerId };
  return { meeting, from, to: { slotId: to.slotId, tableId: to.tableId, interpreterId } };
}

function inTheWay({ frame, placements, circumstances }: SwapGround, changes: readonly PlaceChange[]): string[] {
  const changed = changePlaces(placements, changes);
  if (!changed.ok) {
    return changed.error.type === 'place-taken'
      ? namesOf(changed.error.clashes.map(({ over }) => nameByClash[over]))
      : ['begun'];
  }
  const moved = new Set(changes.map(({ meeting }) => meeting.meetingId));
  return namesOf(findBreaches(frame, changed.value, moved, circumstances).map(({ rule }) => nameByRule[rule]));
}

const namesOf = (names: readonly string[]): string[] => [...new Set(names)];

/** The words in which the engine says the same. */
const nameByClash: Readonly<Record<Clash['over'], string>> = {
  participation: 'participant-busy',
  table: 'table-taken',
  interpreter: 'interpreter-taken',
};

const nameByRule: Readonly<Record<Breach['rule'], string>> = {
  'slot-gone': 'begun',
  'slot-over': 'begun',
  'table-gone': 'no-table-open',
  'table-closed': 'no-table-open',
  'interpreter-gone': 'no-interpreter-present',
  'interpreter-missing': 'no-interpreter-present',
  'interpreter-not-of-these-languages': 'no-interpreter-present',
  'interpreter-off-duty': 'no-interpreter-present',
  'interpreter-overworked': 'interpreter-resting',
  'interpreter-away': 'no-interpreter-present',
  'meeting-lost': 'availability',
  'participant-gone': 'availability',
  'not-available': 'availability',
  'participant-away': 'availability',
  'participant-full': 'participant-full',
};
