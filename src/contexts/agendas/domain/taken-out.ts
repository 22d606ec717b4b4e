import type { Id } from '../../../kernel/id.js';
import type { AgendaPlace, UnplacedMeeting } from './agenda-version.js';
import { isSamePlace, type PlaceChange } from './change-places.js';

type MeetingId = UnplacedMeeting['meetingId'];

const TAKEN_OUT = 'taken-out';
/** Such a meeting counts for nothing: it is kept in a draft only so that it can be put back, and in nothing that is public. */
export const AGREED_NO_MORE = 'agreed-no-more';

/** The meetings that changes take out by hand, each with the place it had: there it can be put back. */
export function takenOutBy(changes: readonly PlaceChange[], agreedIds: ReadonlySet<MeetingId>): UnplacedMeeting[] {
  return changes.flatMap(({ meeting: { meetingId, smeId, buyerId }, from, to }) => {
    if (to !== null || from === null) return [];
    const reason = agreedIds.has(meetingId) ? TAKEN_OUT : AGREED_NO_MORE;
    return [{ meetingId, smeId, buyerId, reason, facts: factsOf(from) }];
  });
}

/**
 * What a draft leaves out although nobody has agreed to it any more, to be kept as such: what was taken out by hand can be put
 * back all the same, also where it was agreed then.
 */
export function agreedNoMore(
  left: readonly UnplacedMeeting[],
  agreedIds: ReadonlySet<MeetingId>,
): readonly UnplacedMeeting[] {
  return left
    .filter(({ meetingId }) => !agreedIds.has(meetingId))
    .map((meeting) => ({ ...meeting, reason: AGREED_NO_MORE, facts: isByHand(meeting) ? meeting.facts : {} }));
}

/**
 * Whether a change puts a meeting exactly where it was taken out by hand. The rules of the mission are not asked then: they
 * may have kept it from being there before, and a way back that is refused is none. Publishing asks them all.
 */
export function isPutBack(
  { meetingId, from, to }: Pick<PlaceChange, 'from' | 'to'> & Pick<UnplacedMeeting, 'meetingId'>,
  unplaced: readonly UnplacedMeeting[],
): boolean {
  const left = unplaced.find((one) => one.meetingId === meetingId);
  if (left === undefined || from !== null || to === null) return false;
  return isByHand(left) && isSamePlace(placeIn(left.facts), to);
}

const isByHand = ({ reason }: UnplacedMeeting): boolean => [TAKEN_OUT, AGREED_NO_MORE].includes(reason);

function factsOf({ slotId, tableId, interpreterId }: AgendaPlace): UnplacedMeeting['facts'] {
  return { slotId, tableId, ...(interpreterId !== null && { interpreterId }) };
}

/** Null where the place was not kept: in versions made before it was. */
function placeIn({ slotId, tableId, interpreterId }: UnplacedMeeting['facts']): AgendaPlace | null {
  if (typeof slotId !== 'string' || typeof tableId !== 'string') return null;
  return {
    slotId: slotId as Id<'Slot'>,
    tableId: tableId as Id<'Table'>,
    interpreterId: typeof interpreterId === 'string' ? (interpreterId as Id<'Interpreter'>) : null,
  };
}
