import type { AgendaVersion, MissionView, Placement } from '../../api-client/contract.js';
import { wallDay } from '../../time/format-time.js';

type Places = Pick<AgendaVersion, 'placements'>;
type Frame = Pick<MissionView, 'slots' | 'venue'>;

/** How long somebody waits between their meetings. */
export interface IdleTime {
  readonly participationId: string;
  readonly companyName: string;
  readonly meetings: number;
  readonly idleMinutes: number;
}

/**
 * How long each participant with meetings has nothing to do between the first and the last of a day: the minutes of the
 * free slots there. Breaks of the timetable are no slots, and so no waiting. Whoever waits longest comes first.
 */
export function idleTimeOf({ slots, venue }: Frame, { placements }: Places): readonly IdleTime[] {
  const slotsByDay = slotsByDayOf(slots, venue.timeZone);
  const meetingsByParticipant = new Map<string, Meetings>();
  for (const placement of placements) {
    for (const { participationId, companyName } of [placement.sme, placement.buyer]) {
      const known = meetingsByParticipant.get(participationId) ?? { companyName, slotIds: new Set<string>() };
      known.slotIds.add(placement.slotId);
      meetingsByParticipant.set(participationId, known);
    }
  }
  return [...meetingsByParticipant]
    .map(([participationId, { companyName, slotIds }]) => ({
      participationId,
      companyName,
      meetings: slotIds.size,
      idleMinutes: [...slotsByDay.values()].reduce((sum, day) => sum + idleMinutesOf(day, slotIds), 0),
    }))
    .sort((one, other) => other.idleMinutes - one.idleMinutes || one.companyName.localeCompare(other.companyName));
}

interface Meetings {
  readonly companyName: string;
  readonly slotIds: Set<Placement['slotId']>;
}
type Slots = Frame['slots'];

function slotsByDayOf(slots: Slots, timeZone: string): ReadonlyMap<string, Slots> {
  const byDay = new Map<string, Slots>();
  for (const slot of slots) {
    const day = wallDay(slot.startsAt, timeZone);
    byDay.set(day, [...(byDay.get(day) ?? []), slot]);
  }
  return byDay;
}

function idleMinutesOf(day: Slots, taken: ReadonlySet<string>): number {
  const first = day.findIndex(({ id }) => taken.has(id));
  const last = day.findLastIndex(({ id }) => taken.has(id));
  if (first < 0) return 0;
  const free = day.slice(first, last).filter(({ id }) => !taken.has(id));
  return free.reduce((sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, 0);
}
