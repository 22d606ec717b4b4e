import type { FloorAgenda, FloorMeeting } from '../../api-client/contract.js';
import type { FloorCommand, FloorEntry } from '../../offline/desk-entry.js';
import { overrunEnd } from './floor-overrun.js';

/** What was read last, as it is once what waits has arrived. What is disputed is not counted. */
export function withFloorEntries(agenda: FloorAgenda, entries: readonly FloorEntry[]): FloorAgenda {
  return entries.filter(({ conflict }) => conflict === null).reduce<FloorAgenda>(withFloorEntry, agenda);
}

/** The same after one entry; one about a meeting that is elsewhere now changes nothing. */
export function withFloorEntry(agenda: FloorAgenda, { command }: Pick<FloorEntry, 'command'>): FloorAgenda {
  const isMeant = ({ meetingId, slotId }: FloorMeeting): boolean =>
    meetingId === command.meetingId && slotId === command.seenSlotId;
  const meetings = agenda.meetings.map((meeting) => (isMeant(meeting) ? after(meeting, command) : meeting));
  return { ...agenda, meetings };
}

/** A meeting that is finished goes on no more. */
function after(meeting: FloorMeeting, command: FloorCommand): FloorMeeting {
  if (command.kind === 'overrun') return { ...meeting, overrunsUntil: overrunEnd(meeting, command.minutes) };
  const { kind, absentIds } = command.mark;
  const overrunsUntil = kind === 'held' ? null : meeting.overrunsUntil;
  return { ...meeting, mark: { kind, absentIds: [...absentIds] }, overrunsUntil };
}
