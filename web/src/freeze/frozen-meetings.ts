import type { DeskMeeting, MissionView } from '../api-client/contract.js';

type MeetingInPlace = Pick<DeskMeeting, 'slotId' | 'tableId' | 'sme' | 'buyer'>;

const MILLISECONDS_PER_MINUTE = 60_000;

/** The meetings that have not begun by `now` and begin within the freeze window, as repairs see it. */
export function frozenMeetings<Meeting extends MeetingInPlace>(
  slots: MissionView['slots'],
  meetings: readonly Meeting[],
  freezeMinutes: number,
  now: number,
): readonly Meeting[] {
  const end = now + freezeMinutes * MILLISECONDS_PER_MINUTE;
  const frozen = new Set(
    slots.filter(({ startsAt }) => Date.parse(startsAt) > now && Date.parse(startsAt) <= end).map(({ id }) => id),
  );
  return meetings.filter(({ slotId }) => frozen.has(slotId));
}

/** Something that can be released, with its id. */
export interface Releasable {
  readonly kind: 'participation' | 'table' | 'slot';
  readonly id: string;
}

/** What can be released so that repairs may touch these meetings: each thing once, times and tables first. */
export function releasableOf(meetings: readonly MeetingInPlace[]): readonly Releasable[] {
  const once = (kind: Releasable['kind'], ids: readonly string[]) => [...new Set(ids)].map((id) => ({ kind, id }));
  return [
    ...once(
      'slot',
      meetings.map(({ slotId }) => slotId),
    ),
    ...once(
      'table',
      meetings.map(({ tableId }) => tableId),
    ),
    ...once(
      'participation',
      meetings.flatMap(({ sme, buyer }) => [sme.participationId, buyer.participationId]),
    ),
  ];
}
