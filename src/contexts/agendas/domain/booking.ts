import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import { epochOf, type Instant, type TimeSpan } from '../../../kernel/instant.js';
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

/** For whom times are held: a participation, for which each of its people does; whoever is of none, for themselves. */
export type HolderId = ParticipationId | UserId;

/** A time kept for a pair while one of them accepts it. */
export interface BookingHold extends BookedPair, AgendaPlace {
  readonly id: BookingHoldId;
  readonly missionId: MissionId;
  readonly heldBy: UserId;
  readonly holderId: HolderId;
  readonly heldAt: Instant;
  readonly expiresAt: Instant;
}

/** A slot as it stands for a pair: what is free in it, and who or what is in the way. */
export interface SlotStanding extends TimeSpan {
  readonly slotId: Id<'Slot'>;
  /** Where the meeting of the pair is public, in whichever slot; null for nowhere. */
  readonly pairSlotId: Id<'Slot'> | null;
  /** Whether both can meet then, and are there. */
  readonly isAvailable: boolean;
  /** A public meeting, or a hold, of one of the two. */
  readonly inTheWay: Occupant | null;
  /** Who came last into this slot, whoever they are. */
  readonly latest: Occupant | null;
  /** Whether there would be any, were none taken. */
  readonly isTableOpen: boolean;
  readonly isInterpreterThere: boolean;
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

/** A time that is free again by then, unless it is booked. */
export interface SeenHold extends TimeSpan {
  readonly slotId: Id<'Slot'>;
  readonly heldUntil: Instant;
}

export type TimeRefusal =
  | { readonly type: 'slot-unknown'; readonly slotId: Id<'Slot'> }
  | {
      readonly type: 'time-taken';
      readonly slotId: Id<'Slot'>;
      /** What others have taken: one of the two, every table or every interpreter. */
      readonly over: 'participation' | 'table' | 'interpreter';
      readonly winner: Occupant | null;
      readonly alternatives: readonly OfferedTime[];
    }
  /** Nobody has taken it, and it is not to be had: it has begun, one of the two is not there, or nothing is open then. */
  | {
      readonly type: 'time-not-possible';
      readonly slotId: Id<'Slot'>;
      readonly because: 'begun' | 'not-available' | 'no-table' | 'no-interpreter';
      readonly alternatives: readonly OfferedTime[];
    };

/** As many as whoever is refused a time hears of, where there are so many. */
export const ALTERNATIVES_TOLD = 3;

/** The times that a pair could book, did not somebody hold them for one of the two: in order of time. */
export function heldTimes(slots: readonly SlotStanding[], needsInterpreter: boolean, now: Instant): SeenHold[] {
  return slots.flatMap((slot) => {
    const { slotId, startsAt, endsAt, inTheWay } = slot;
    const heldUntil = inTheWay?.heldUntil ?? null;
    const isOnlyHeld = heldUntil !== null && whatIsMissing({ ...slot, inTheWay: null }, needsInterpreter, now) === null;
    return isOnlyHeld ? [{ slotId, startsAt, endsAt, heldUntil }] : [];
  });
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
  return err(refusalOf(slot, whatIsMissing(slot, needsInterpreter, now) ?? 'table'));
}

function refusalOf(
  { slotId, inTheWay, latest, isTableOpen, isInterpreterThere }: SlotStanding,
  missing: Missing,
): TimeRefusal {
  const notPossible = (
    because: Extract<TimeRefusal, { readonly type: 'time-not-possible' }>['because'],
  ): TimeRefusal => {
    return { type: 'time-not-possible', slotId, because, alternatives: [] };
  };
  if (missing === 'begun' || missing === 'not-available') return notPossible(missing);
  if (missing === 'table' && !isTableOpen) return notPossible('no-table');
  if (missing === 'interpreter' && !isInterpreterThere) return notPossible('no-interpreter');
  const winner = missing === 'participation' ? inTheWay : latest;
  return { type: 'time-taken', slotId, over: missing, winner, alternatives: [] };
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

type Missing = 'begun' | 'not-available' | 'participation' | 'table' | 'interpreter';

function whatIsMissing(
  { startsAt, isAvailable, inTheWay, tableId, interpreterId }: SlotStanding,
  needsInterpreter: boolean,
  now: Instant,
): Missing | null {
  if (startsAt <= now) return 'begun';
  if (!isAvailable) return 'not-available';
  if (inTheWay !== null) return 'participation';
  if (tableId === null) return 'table';
  return needsInterpreter && interpreterId === null ? 'interpreter' : null;
}
