import type { AgendaVersion, MissionView } from '../../api-client/contract.js';
import { wallDay } from '../../time/format-time.js';

type Places = Pick<AgendaVersion, 'placements'>;
type Frame = Pick<MissionView, 'slots' | 'tables' | 'venue'>;

/** How many tables of one slot are in use. */
export interface SlotOccupancy {
  readonly slotId: string;
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
      .map(({ id, startsAt }) => {
        const tablesInUse = inUseBySlot.get(id) ?? 0;
        return { slotId: id, startsAt, tablesInUse, share: tables.length === 0 ? 0 : tablesInUse / tables.length };
      }),
  }));
}
