import type { Attendance, DeskMeeting, Incident, MeetingMark } from '../api-client/contract.js';
import type { DeskCommand, DeskEntry } from './desk-entry.js';

type EntryToApply = Pick<DeskEntry, 'key' | 'command' | 'happenedAt'>;

/** What was read last, as it is once what waits has arrived. What is disputed is not counted. */
export function withEntries(attendance: Attendance, entries: readonly DeskEntry[]): Attendance {
  return entries.filter(({ conflict }) => conflict === null).reduce<Attendance>(withEntry, attendance);
}

/** The same after one entry. */
export function withEntry(attendance: Attendance, { key, command, happenedAt }: EntryToApply): Attendance {
  switch (command.kind) {
    case 'arrival':
      return withArrival(attendance, command, happenedAt);
    case 'mark':
      return withMark(attendance, command, key, happenedAt);
    case 'note': {
      const { participationId, text } = command;
      const note = { id: key, participationId, text, writtenAt: happenedAt };
      return { ...attendance, notes: [...attendance.notes, note] };
    }
    case 'lateness': {
      const { kind, participationId, arrivesAt } = command;
      return withIncident(attendance, { ...incident(key, participationId, happenedAt), kind, endsAt: arrivesAt });
    }
    case 'departure': {
      const { kind, participationId } = command;
      return withIncident(attendance, { ...incident(key, participationId, happenedAt), kind, startsAt: happenedAt });
    }
  }
}

/** What is noted of a meeting where it is now. */
export function markOf(
  { incidents, heldMeetings }: Attendance,
  { meetingId, slotId, sme, buyer }: DeskMeeting,
): MeetingMark {
  const missed = incidents.filter((one) => one.kind === 'no-show' && one.slotId === slotId);
  const absent = new Set(missed.flatMap(({ participationIds }) => participationIds));
  const absentIds = [sme.participationId, buyer.participationId].filter((id) => absent.has(id));
  if (absentIds.length > 0) return { kind: 'no-show', absentIds };
  const isHeld = heldMeetings.some((held) => held.meetingId === meetingId && held.slotId === slotId);
  return { kind: isHeld ? 'held' : 'none', absentIds: [] };
}

function withArrival(
  attendance: Attendance,
  { participationId, isHere }: Extract<DeskCommand, { readonly kind: 'arrival' }>,
  arrivedAt: string,
): Attendance {
  const others = attendance.checkIns.filter((checkIn) => checkIn.participationId !== participationId);
  return { ...attendance, checkIns: isHere ? [...others, { participationId, arrivedAt }] : others };
}

function withMark(
  attendance: Attendance,
  { meetingId, mark, seenMark, seenSlotId: slotId }: Extract<DeskCommand, { readonly kind: 'mark' }>,
  key: string,
  markedAt: string,
): Attendance {
  const named = new Set([...mark.absentIds, ...seenMark.absentIds]);
  const isReplaced = (one: Incident): boolean =>
    one.kind === 'no-show' && one.slotId === slotId && one.participationIds.some((id) => named.has(id));
  const missed = mark.absentIds.map((id): Incident => ({ ...incident(key, id, markedAt), kind: 'no-show', slotId }));
  const others = attendance.heldMeetings.filter((held) => held.meetingId !== meetingId);
  return {
    ...attendance,
    incidents: [...attendance.incidents.filter((one) => !isReplaced(one)), ...missed],
    heldMeetings: mark.kind === 'held' ? [...others, { meetingId, slotId, markedAt }] : others,
  };
}

function withIncident(attendance: Attendance, one: Incident): Attendance {
  return { ...attendance, incidents: [...attendance.incidents, one] };
}

/** An incident that has no id of the server's yet. */
function incident(key: string, participationId: string, reportedAt: string): Omit<Incident, 'kind'> {
  return {
    id: `${key}-${participationId}`,
    participationIds: [participationId],
    tableId: null,
    interpreterId: null,
    slotId: null,
    startsAt: null,
    endsAt: null,
    reportedAt,
    withdrawnAt: null,
  };
}
