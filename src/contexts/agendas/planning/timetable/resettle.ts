import { epochOf, type Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { AgendaFrame, FrameSlot } from '../frame/agenda-frame.js';
import { FreeInSlot } from '../standby/free-in-slot.js';

/** A public meeting whose place is gone, and when it was. */
export interface StrandedMeeting {
  readonly placement: Placement;
  readonly wasAt: Instant;
}

/** What becomes of an agenda when slots or tables go. */
export interface Resettled {
  /** Unmoved, since their places are still there. */
  readonly kept: readonly Placement[];
  readonly moved: readonly { readonly before: Placement; readonly after: Placement }[];
  /** For whom nothing is left. */
  readonly impossible: readonly Placement[];
}

/**
 * Finds every stranded meeting a place near the time it had, the earliest first: at its own table and with its own interpreter
 * where they can be had. Nothing that has its place moves for another.
 */
export function resettle(
  frame: AgendaFrame,
  kept: readonly Placement[],
  stranded: readonly StrandedMeeting[],
  hindrances: readonly Hindrance[],
  now: Instant,
): Resettled {
  const slots = frame.slots.filter(({ startsAt }) => startsAt > now);
  const agenda = [...kept];
  const moved: { before: Placement; after: Placement }[] = [];
  const impossible: Placement[] = [];
  for (const { placement, wasAt } of inOrder(stranded)) {
    const after = placeNear(frame, slots, agenda, hindrances, placement, wasAt);
    if (after === null) impossible.push(placement);
    else {
      agenda.push(after);
      moved.push({ before: placement, after });
    }
  }
  return { kept, moved, impossible };
}

function placeNear(
  frame: AgendaFrame,
  slots: readonly FrameSlot[],
  agenda: readonly Placement[],
  hindrances: readonly Hindrance[],
  { meetingId, smeId, buyerId, tableId, interpreterId }: Placement,
  wasAt: Instant,
): Placement | null {
  const meeting = frame.meetings.find((one) => one.meetingId === meetingId);
  const distance = ({ startsAt }: FrameSlot): number => Math.abs(epochOf(startsAt) - epochOf(wasAt));
  for (const slot of slots.toSorted((one, other) => distance(one) - distance(other))) {
    const free = new FreeInSlot(frame, agenda, hindrances, slot);
    if (!free.isFree(smeId) || !free.isFree(buyerId)) continue;
    const place = free.placeFor({ smeId, buyerId }, meeting, { tableId, interpreterId });
    if (place !== null) return { meetingId, smeId, buyerId, ...place };
  }
  return null;
}

const inOrder = (stranded: readonly StrandedMeeting[]): StrandedMeeting[] =>
  stranded.toSorted((one, other) =>
    `${one.wasAt} ${one.placement.meetingId}` < `${other.wasAt} ${other.placement.meetingId}` ? -1 : 1,
  );
