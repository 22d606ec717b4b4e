import type { ParticipantMeeting, ProgrammeItem } from '../../api-client/contract.js';
import { wallDay } from '../../time/format-time.js';

/** Something of one's day: a meeting, or what everybody has beside meetings. */
type AgendaEntry =
  | { readonly kind: 'meeting'; readonly meeting: ParticipantMeeting }
  | { readonly kind: 'item'; readonly item: ProgrammeItem };

/** A day with something in it. */
interface AgendaDay {
  /** `yyyy-mm-dd` by the clock of the venue. */
  readonly day: string;
  /** In order of time. */
  readonly entries: readonly AgendaEntry[];
  /** The meetings among them. */
  readonly meetings: readonly ParticipantMeeting[];
}

/** Meetings and the programme by days, in order of time. What begins at the same time as a meeting stands before it. */
export function agendaDays(
  meetings: readonly ParticipantMeeting[],
  items: readonly ProgrammeItem[],
  timeZone: string,
): readonly AgendaDay[] {
  const entries = [
    ...items.map((item) => ({ startsAt: item.startsAt, entry: { kind: 'item', item } as const })),
    ...meetings.map((meeting) => ({ startsAt: meeting.startsAt, entry: { kind: 'meeting', meeting } as const })),
  ]
    .map((timed) => ({ ...timed, day: wallDay(timed.startsAt, timeZone) }))
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return [...new Set(entries.map(({ day }) => day))].map((day) => {
    const ofDay = entries.filter((entry) => entry.day === day).map(({ entry }): AgendaEntry => entry);
    return {
      day,
      entries: ofDay,
      meetings: ofDay.flatMap((entry) => (entry.kind === 'meeting' ? [entry.meeting] : [])),
    };
  });
}
