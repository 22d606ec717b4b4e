import { contains } from '../../../../kernel/instant.js';
import type { AgendaWeights } from '../../domain/agenda-weights.js';
import type { AgendaFrame, FrameMeeting, FrameParticipation, FrameSlot } from '../frame/agenda-frame.js';

/** What a meeting is worth that neither side has said anything about. */
const WORTH_OF_A_MEETING = 100;

/** What a meeting is worth, by what its two sides wished. Companies know what theirs are worth, not the product. */
export function worthOf({ wishes = [] }: FrameMeeting, { mustMeet, meet }: AgendaWeights): number {
  const worthOfWish = { 'must-meet': mustMeet, meet, 'no-thanks': 0 };
  return wishes.reduce((worth, wish) => worth + worthOfWish[wish], WORTH_OF_A_MEETING);
}

/**
 * The slots of the meetings for which both sides asked for a time, by meeting. A time that cannot be kept any more is
 * left out: one of them is away by now or has too many, or every table of that slot is promised already. So is the time
 * of a meeting that is public, for somebody may have chosen that place since, or whose time is fixed by hand.
 */
export function keptTimes(frame: AgendaFrame, slots: readonly FrameSlot[]): ReadonlyMap<string, number> {
  const { meetings, participations, publicPlacements, tableIds } = frame;
  const participationById = new Map<string, FrameParticipation>(participations.map((one) => [one.id, one]));
  const indexBySlot = new Map<string, number>(slots.map(({ id }, index) => [id, index]));
  const promises = new Promises();
  const settled = new Set<string>([
    ...publicPlacements.map(({ meetingId }) => meetingId),
    ...promiseFixed(frame, promises),
  ]);
  const slotByMeeting = new Map<string, number>();
  for (const { meetingId, smeId, buyerId, wantedSlotId = null } of meetings) {
    const index = wantedSlotId === null || settled.has(meetingId) ? undefined : indexBySlot.get(wantedSlotId);
    const slot = index === undefined ? undefined : slots[index];
    if (index === undefined || slot === undefined) continue;
    const isKept = [smeId, buyerId].every((id) => {
      const { availability = [], maximumMeetings = 0 } = participationById.get(id) ?? {};
      const isThere = availability.length === 0 || availability.some((window) => contains(window, slot));
      return isThere && promises.take(`${id} ${slot.id}`, 1) && promises.take(id, maximumMeetings);
    });
    if (isKept && promises.take(slot.id, tableIds.length)) slotByMeeting.set(meetingId, index);
  }
  return slotByMeeting;
}

/** Promises what is fixed by hand, and gives the meetings that it is of. */
function promiseFixed({ meetings, pins = [] }: AgendaFrame, promises: Promises): string[] {
  const slotByMeeting = new Map(pins.map(({ meetingId, slotId }) => [meetingId, slotId]));
  return meetings.flatMap(({ meetingId, smeId, buyerId }) => {
    const slotId = slotByMeeting.get(meetingId) ?? null;
    if (slotId === null) return [];
    for (const key of [`${smeId} ${slotId}`, `${buyerId} ${slotId}`, smeId, buyerId, slotId])
      promises.take(key, Infinity);
    return [meetingId];
  });
}

/** How often something was promised. */
class Promises {
  private readonly counts = new Map<string, number>();

  /** Promises it once more, unless that would be more often than that; says whether it did. */
  take(key: string, most: number): boolean {
    const count = this.counts.get(key) ?? 0;
    if (count < most) this.counts.set(key, count + 1);
    return count < most;
  }
}
