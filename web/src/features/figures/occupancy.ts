import type { AgendaVersion, MissionView } from '../../api-client/contract.js';
import { wallDay } from '../../time/format-time.js';

type Places = Pick<AgendaVersion, 'placements'>;
type Frame = Pick<MissionView, 'slots' | 'tables' | 'venue'>;

/** How many tables of one slot are in use. */
export interface SlotOccupancy {
  readonly slotId: string;
  readonly sessionId: string;
  readonly startsAt: string;
  readonly tablesInUse: number;
  /** Of all tables, from 0 to 1. */
  readonly share: number;
}

export interface DayOccupancy {
  /** "yyyy-mm-dd" at the venue. */
  readonly day: string;
  readonly slots: readonly SlotOccupancy[];
}

/** How full the tables are, slot by slot, the days in order. */
export function occupancyOf({ slots, tables, venue }: Frame, { placements }: Places): readonly DayOccupancy[] {
  const inUseBySlot = new Map<string, number>();
  for (const { slotId } of placements) inUseBySlot.set(slotId, (inUseBySlot.get(slotId) ?? 0) + 1);
  const dayOf = (startsAt: string): string => wallDay(startsAt, venue.timeZone);
  const days = [...new Set(slots.map(({ startsAt }) => dayOf(startsAt)))];
  return days.map((day) => ({
    day,
    slots: slots
      .filter(({ startsAt }) => dayOf(startsAt) === day)
      .map(({ id, sessionId, startsAt }) => {
        const tablesInUse = inUseBySlot.get(id) ?? 0;
        const share = tables.length === 0 ? 0 : tablesInUse / tables.length;
        return { slotId: id, sessionId, startsAt, tablesInUse, share };
      }),
  }));
}

/** The slots of a day in lines that a phone has room for: a session begins a new one, and so does every so-many-th slot. */
export function linesOf({ slots }: DayOccupancy, longest: number): readonly (readonly SlotOccupancy[])[] {
  const lines: SlotOccupancy[][] = [];
  for (const slot of slots) {
    const line = lines.at(-1);
    const isFull = line === undefined || line.length === longest;
    if (isFull || line[0]?.sessionId !== slot.sessionId) lines.push([slot]);
    else line.push(slot);
  }
  return lines;
}
