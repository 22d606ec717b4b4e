import type { Id } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { HeldMeeting } from './desk-note.js';
import type { Incident } from './incident.js';
import type { MeetingInSlot, MeetingMark } from './mark-meeting.js';

/** A meeting in its slot and at its table. */
export interface MeetingAtTable extends MeetingInSlot {
  readonly tableId: Id<'Table'>;
}

/** What is known of a meeting on the day. */
export interface MeetingStanding {
  readonly mark: MeetingMark;
  /** Until when it goes on past its slot; null where nobody has said that it does. */
  readonly overrunsUntil: Instant | null;
}

/** How a meeting stands by the incidents that stand and the meetings that were held. A no-show counts before a held mark. */
export function standingOf(
  { meetingId, slotId, tableId, participationIds }: MeetingAtTable,
  incidents: readonly Pick<Incident, 'details'>[],
  held: readonly Pick<HeldMeeting, 'meetingId' | 'slotId'>[],
): MeetingStanding {
  const absentIds = participationIds.filter((id) =>
    incidents.some(
      ({ details }) => details.kind === 'no-show' && details.slotId === slotId && details.participationId === id,
    ),
  );
  const isHeld = held.some((marked) => marked.meetingId === meetingId && marked.slotId === slotId);
  const ends = incidents.flatMap(({ details }) =>
    details.kind === 'overrun' && details.slotId === slotId && details.tableId === tableId ? [details.endsAt] : [],
  );
  const kind = absentIds.length > 0 ? 'no-show' : isHeld ? 'held' : 'none';
  return { mark: { kind, absentIds }, overrunsUntil: ends.sort().at(-1) ?? null };
}
