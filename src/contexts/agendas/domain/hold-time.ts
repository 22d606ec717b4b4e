import { type Actor, membershipIn } from '../../../kernel/actor.js';
import type { Id, MissionId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { BookingHold, HolderId } from './booking.js';

const HOLD_MINUTES = 2;
/** Whoever had a time for so long and did not book it lets others have a look at it before they hold it again. */
const PAUSE_MINUTES = 2;
/** Twenty seconds: in less nobody reads what they are to confirm. */
const LEAST_HOLD_MINUTES = 1 / 3;

/** A hold that was running until now, was given up before its time or has run out, as far as it bounds the next one. */
export interface HeldBefore extends Pick<BookingHold, 'expiresAt'> {
  /** Whether it was for the same two, in the same slot and by the same holder. */
  readonly isSame: boolean;
}

/** What is to be held, and what it is of no use after. */
export interface HoldWish {
  readonly slotId: Id<'Slot'>;
  readonly startsAt: Instant;
  /** The last moment at which the request can be accepted; null for a meeting agreed, or where there is none. */
  readonly answerBy: Instant | null;
}

export type HoldRefusal =
  /** The same holder has held it for these two until now; they may still book it. */
  | { readonly type: 'hold-paused'; readonly slotId: Id<'Slot'>; readonly againAt: Instant }
  /** So little of a hold would be left that it would be none; the time may still be booked. */
  | {
      readonly type: 'hold-too-short';
      readonly slotId: Id<'Slot'>;
      readonly because: 'held-before' | 'begins' | 'answer-due';
      readonly endsAt: Instant;
      /** From when on it can be held; null for never. */
      readonly againAt: Instant | null;
    };

/**
 * When a hold taken now ends, given what was held for the pair, or by the same holder in the same slot: whoever holds
 * another time, or the same again, gets no more minutes by it, and after them the same only once a pause is over.
 */
export function decideHold(
  { slotId, startsAt, answerBy }: HoldWish,
  heldBefore: readonly HeldBefore[],
  now: Instant,
): Result<Instant, HoldRefusal> {
  const sameEnd = latest(heldBefore.filter(({ isSame }) => isSame));
  if (sameEnd !== null && sameEnd <= now && now < addMinutes(sameEnd, PAUSE_MINUTES)) {
    return err({ type: 'hold-paused', slotId, againAt: addMinutes(sameEnd, PAUSE_MINUTES) });
  }
  const running = heldBefore.filter(({ expiresAt }) => expiresAt > now);
  const bounds = [
    ...running.map(({ expiresAt, isSame }) => {
      const againAt = isSame ? addMinutes(expiresAt, PAUSE_MINUTES) : expiresAt;
      return { because: 'held-before', endsAt: expiresAt, againAt } as const;
    }),
    { because: 'begins', endsAt: startsAt, againAt: null } as const,
    ...(answerBy === null ? [] : [{ because: 'answer-due', endsAt: answerBy, againAt: null } as const]),
  ];
  const first = bounds.reduce((one, other) => (other.endsAt < one.endsAt ? other : one));
  if (first.endsAt < addMinutes(now, LEAST_HOLD_MINUTES)) return err({ type: 'hold-too-short', slotId, ...first });
  const full = addMinutes(now, HOLD_MINUTES);
  return ok(first.endsAt < full ? first.endsAt : full);
}

/** For whom the actor holds times: what one of a firm has let go, a colleague cannot hold at once either. */
export function holderOf(actor: Actor, missionId: MissionId): HolderId {
  return membershipIn(actor, missionId)?.participationId ?? actor.userId;
}

/** Holds that ended before this bound no other any more. */
export function rememberedSince(now: Instant): Instant {
  return addMinutes(now, -PAUSE_MINUTES);
}

function latest(held: readonly HeldBefore[]): Instant | null {
  return held.reduce<Instant | null>(
    (last, { expiresAt }) => (last === null || expiresAt > last ? expiresAt : last),
    null,
  );
}
