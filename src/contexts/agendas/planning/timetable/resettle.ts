import { epochOf, type Instant } from '../../../../kernel/instant.js';
import type { AgendaPlace, Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { AgendaFrame, FrameSlot } from '../frame/agenda-frame.js';
import { InterpreterDuties } from '../rules/interpreter-duties.js';
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

/** How things stand when meetings find another place. */
export interface ResettlingFacts {
  /** What has come up on the day. When interpreters are not there, or must rest, is found here. */
  readonly hindrances: readonly Hindrance[];
  /** Places that are being offered to others. */
  readonly offered: readonly AgendaPlace[];
  readonly now: Instant;
}

/**
 * Finds every stranded meeting a place near the time it had, the earliest first: at its own table and with its own interpreter
 * where they can be had. Nothing that has its place moves for another.
 */
export function resettle(
  frame: AgendaFrame,
  kept: readonly Placement[],
  stranded: readonly StrandedMeeting[],
  facts: ResettlingFacts,
): Resettled {
  const agenda = [...kept];
  const moved: { before: Placement; after: Placement }[] = [];
  const impossible: Placement[] = [];
  for (const meeting of inOrder(stranded)) {
    const { placement } = meeting;
    const after = placeNear(frame, agenda, meeting, facts);
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
  agenda: readonly Placement[],
  { placement: { meetingId, smeId, buyerId, tableId, interpreterId }, wasAt }: StrandedMeeting,
  { hindrances, offered, now }: ResettlingFacts,
): Placement | null {
  const meeting = frame.meetings.find((one) => one.meetingId === meetingId);
  const distance = ({ startsAt }: FrameSlot): number => Math.abs(epochOf(startsAt) - epochOf(wasAt));
  // Each that has found its place is one more that its interpreter serves.
  const hindered = [...hindrances, ...new InterpreterDuties(frame, agenda).hindrances()];
  const slots = frame.slots.filter(({ startsAt }) => startsAt > now);
  for (const slot of slots.toSorted((one, other) => distance(one) - distance(other))) {
    const free = new FreeInSlot(frame, agenda, hindered, slot, offered);
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
