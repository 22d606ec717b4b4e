import type { ParticipantAgenda, ParticipantMeeting } from '../../api-client/contract.js';

export type MeetingChange =
  | { readonly kind: 'added' }
  | { readonly kind: 'moved'; readonly before: ParticipantMeeting }
  | { readonly kind: 'other-place'; readonly before: ParticipantMeeting };

/** What a newly published version changed for one participant. */
export interface AgendaChange {
  readonly versionNumber: number;
  readonly changeByMeeting: ReadonlyMap<string, MeetingChange>;
  readonly removed: readonly RemovedMeeting[];
}

/** A meeting that is held no more; whoever has withdrawn is named no more either. */
interface RemovedMeeting extends ParticipantMeeting {
  readonly hasWithdrawn: boolean;
}

/** Compares two published versions of one participant's agenda; null when both are the same version. */
export function agendaChange(before: ParticipantAgenda, after: ParticipantAgenda): AgendaChange | null {
  if (after.versionNumber === null || after.versionNumber === before.versionNumber) return null;
  const earlier = new Map(before.meetings.map((meeting) => [meeting.meetingId, meeting]));
  const changes = after.meetings.flatMap((meeting): [string, MeetingChange][] => {
    const change = meetingChange(earlier.get(meeting.meetingId), meeting);
    return change === null ? [] : [[meeting.meetingId, change]];
  });
  const kept = new Set(after.meetings.map((meeting) => meeting.meetingId));
  return {
    versionNumber: after.versionNumber,
    changeByMeeting: new Map(changes),
    removed: before.meetings
      .filter((meeting) => !kept.has(meeting.meetingId))
      .map((meeting) => ({
        ...meeting,
        hasWithdrawn: after.withdrawnIds.includes(meeting.counterpart.participationId),
      })),
  };
}

function meetingChange(before: ParticipantMeeting | undefined, after: ParticipantMeeting): MeetingChange | null {
  if (before === undefined) return { kind: 'added' };
  if (before.startsAt !== after.startsAt) return { kind: 'moved', before };
  const isSamePlace = before.tableLabel === after.tableLabel && before.interpreterLabel === after.interpreterLabel;
  return isSamePlace ? null : { kind: 'other-place', before };
}
