import { contains } from '../../../kernel/instant.js';
import type { FrameMeeting, FrameParticipation, FrameSlot } from './agenda-frame.js';

/** What a meeting is worth that neither side has said anything about. */
const WORTH_OF_A_MEETING = 100;
/** What a wish of one side adds: a "must meet" of one outweighs a "meet" of both. */
const WORTH_OF_A_WISH = { 'must-meet': 60, meet: 25, 'no-thanks': 0 } as const;

/** What a meeting is worth, by what its two sides wished. Companies know what theirs are worth, not the product. */
export function worthOf({ wishes = [] }: FrameMeeting): number {
  return wishes.reduce((worth, wish) => worth + WORTH_OF_A_WISH[wish], WORTH_OF_A_MEETING);
}

/**
 * The slots of the meetings for which both sides asked for a time, by meeting. A time that cannot be kept any more is
 * left out: one of them is away by now or has too many, or every table of that slot is promised already.
 */
export function keptTimes(
  meetings: readonly FrameMeeting[],
  participations: readonly FrameParticipation[],
  slots: readonly FrameSlot[],
  tableCount: number,
): ReadonlyMap<string, number> {
  const participationById = new Map<string, FrameParticipation>(participations.map((one) => [one.id, one]));
  const promised = new Map<string, number>();
  const take = (key: string, most: number): boolean => {
    const count = promised.get(key) ?? 0;
    if (count < most) promised.set(key, count + 1);
    return count < most;
  };
  const slotByMeeting = new Map<string, number>();
  for (const { meetingId, smeId, buyerId, wantedSlotId = null } of meetings) {
    const index = slots.findIndex(({ id }) => id === wantedSlotId);
    const slot = slots[index];
    if (slot === undefined) continue;
    const isKept = [smeId, buyerId].every((id) => {
      const { availability = [], maximumMeetings = 0 } = participationById.get(id) ?? {};
      const isThere = availability.length === 0 || availability.some((window) => contains(window, slot));
      return isThere && take(`${id} ${slot.id}`, 1) && take(id, maximumMeetings);
    });
    if (isKept && take(slot.id, tableCount)) slotByMeeting.set(meetingId, index);
  }
  return slotByMeeting;
}
