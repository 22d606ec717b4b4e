import type { Id } from '../../../kernel/id.js';
import type { AgendaPlace } from './agenda-version.js';

/** What an organiser has fixed of a meeting's place, each part on its own; null where agendas are free to choose. */
export interface MeetingPin {
  readonly meetingId: Id<'Meeting'>;
  readonly slotId: Id<'Slot'> | null;
  readonly tableId: Id<'Table'> | null;
  readonly interpreterId: Id<'Interpreter'> | null;
}

/** A part of a pin that cannot be kept, and what is in its way. */
export interface PinConflict {
  readonly meetingId: Id<'Meeting'>;
  readonly part: 'slot' | 'table' | 'interpreter';
  readonly rule:
    | 'slot-gone'
    | 'table-gone'
    | 'interpreter-gone'
    /** One of the two is not there then. */
    | 'not-available'
    /** More meetings of one of the two are pinned than it may have. */
    | 'participant-full'
    /** One of the two, the table or the interpreter is pinned to another meeting in that slot. */
    | 'participant-taken'
    | 'table-taken'
    | 'interpreter-taken'
    /** More meetings are pinned to that slot than there are tables. */
    | 'too-few-tables'
    | 'interpreter-not-needed'
    | 'interpreter-not-of-these-languages'
    /** The interpreter does not work then. */
    | 'interpreter-off-duty'
    /** In an agenda in which nothing public moves, the meeting stays where it is public. */
    | 'public-elsewhere';
  /** The other meeting that wants the same. */
  readonly otherMeetingId: Id<'Meeting'> | null;
}

/** Pins that no agenda can keep together. */
export interface PinsContradict {
  readonly type: 'pins-contradict';
  readonly conflicts: readonly PinConflict[];
}

/** Whether nothing is fixed. */
export function isLoose({ slotId, tableId, interpreterId }: Omit<MeetingPin, 'meetingId'>): boolean {
  return slotId === null && tableId === null && interpreterId === null;
}

/** Whether a place is another than what is fixed of it. */
export function breaksPin(pin: MeetingPin | undefined, place: AgendaPlace): boolean {
  if (pin === undefined) return false;
  const isOther = (fixed: string | null, found: string | null): boolean => fixed !== null && fixed !== found;
  return (
    isOther(pin.slotId, place.slotId) ||
    isOther(pin.tableId, place.tableId) ||
    isOther(pin.interpreterId, place.interpreterId)
  );
}
