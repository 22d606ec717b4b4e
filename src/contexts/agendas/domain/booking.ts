import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import { addMinutes, epochOf, type Instant, type TimeSpan } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { AgendaPlace, AgendaVersionId, Placement } from './agenda-version.js';

export type BookingHoldId = Id<'BookingHold'>;

/** A meeting that people gave a time themselves. It is public at once; the next version takes it in. */
export interface Booking {
  readonly id: Id<'Booking'>;
  readonly missionId: MissionId;
  readonly meetingId: Id<'Meeting'>;
  readonly bookedBy: UserId;
  readonly bookedAt: Instant;
  /** The version that has taken it in; null until then. */
  readonly versionId: AgendaVersionId | null;
}

/** What is to get a time: a meeting agreed, or a request whose acceptance makes it one. */
export type BookingSubject =
  | { readonly kind: 'meeting'; readonly id: Id<'Meeting'> }
  | { readonly kind: 'request'; readonly id: Id<'MeetingRequest'> };

/** The subject with its two. */
export interface BookedPair {
  readonly subject: BookingSubject;
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
}

/** A time kept for a pair while one of them accepts it. */
export interface BookingHold extends BookedPair, AgendaPlace {
  readonly id: BookingHoldId;
  readonly missionId: MissionId;
  readonly heldBy: UserId;
  readonly heldAt: Instant;
  readonly expiresAt: Instant;
}

/** A slot as it stands for a pair: what is free in it, and who or what is in the way. */
export interface SlotStanding extends TimeSpan {
  readonly slotId: Id<'Slot'>;
  readonly isAvailable: boolean;
  /** A public meeting, or a hold, of one of the two. */
  readonly inTheWay: Occupant | null;
  /** Who came last into this slot, whoever they are. */
  readonly latest: Occupant | null;
  /** The first that is free; null for none. */
  readonly tableId: Id<'Table'> | null;
  readonly interpreterId: Id<'Interpreter'> | null;
}

/** Whoever has a place in a slot. */
export interface Occupant {
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
  readonly smeName: string;
  readonly buyerName: string;
  /** Null where the place is no longer only held. */
  readonly heldUntil: Instant | null;
}

/** A time that could be booked instead. */
export interface OfferedTime extends TimeSpan, AgendaPlace {}

export type TimeRefusal =
  | { readonly type: 'slot-unknown'; readonly slotId: Id<'Slot'> }
  | {
      readonly type: 'time-taken';
      readonly slotId: Id<'Slot'>;
      /** What is missing: one of the two, a table or an interpreter; or the slot has begun or is not theirs. */
      readonly over: 'participation' | 'table' | 'interpreter' | 'time';
      readonly winner: Occupant | null;
      readonly alternatives: readonly OfferedTime[];
    };

const HOLD_MINUTES = 2;
const ALTERNATIVES_TOLD = 3;

/** When a hold taken now ends. */
export function endOfHold(now: Instant): Instant {
  return addMinutes(now, HOLD_MINUTES);
}

/** The times that a pair can book, in order of time. */
export function offeredTimes(slots: readonly SlotStanding[], needsInterpreter: boolean, now: Instant): OfferedTime[] {
  return slots.flatMap((slot) => {
    const { slotId, tableId, interpreterId, startsAt, endsAt } = slot;
    if (tableId === null || whatIsMissing(slot, needsInterpreter, now) !== null) return [];
    return [{ slotId, tableId, interpreterId: needsInterpreter ? interpreterId : null, startsAt, endsAt }];
  });
}

/** The place that a pair gets in a slot, or why it gets none and who was faster; alternatives are for others to find. */
export function takeTime(
  slot: SlotStanding | null,
  slotId: Id<'Slot'>,
  needsInterpreter: boolean,
  now: Instant,
): Result<OfferedTime, TimeRefusal> {
  if (slot === null) return err({ type: 'slot-unknown', slotId });
  const [offered] = offeredTimes([slot], needsInterpreter, now);
  if (offered !== undefined) return ok(offered);
  const over = whatIsMissing(slot, needsInterpreter, now) ?? 'table';
  const winner = over === 'participation' ? slot.inTheWay : over === 'time' ? null : slot.latest;
  return err({ type: 'time-taken', slotId, over, winner, alternatives: [] });
}

/** The three times nearest to the one that was wanted. */
export function nearestTimes(offered: readonly OfferedTime[], wanted: TimeSpan): OfferedTime[] {
  const distance = ({ startsAt }: TimeSpan): number => Math.abs(epochOf(startsAt) - epochOf(wanted.startsAt));
  return [...offered].sort((one, other) => distance(one) - distance(other)).slice(0, ALTERNATIVES_TOLD);
}

/** The placement of a meeting booked for that time. */
export function bookedPlacement(
  meetingId: Id<'Meeting'>,
  { smeId, buyerId }: BookedPair,
  { slotId, tableId, interpreterId }: OfferedTime,
): Placement {
  return { meetingId, smeId, buyerId, slotId, tableId, interpreterId };
}

function whatIsMissing(
  { startsAt, isAvailable, inTheWay, tableId, interpreterId }: SlotStanding,
  needsInterpreter: boolean,
  now: Instant,
): 'participation' | 'table' | 'interpreter' | 'time' | null {
  if (startsAt <= now || !isAvailable) return 'time';
  if (inTheWay !== null) return 'participation';
  if (tableId === null) return 'table';
  return needsInterpreter && interpreterId === null ? 'interpreter' : null;
}
