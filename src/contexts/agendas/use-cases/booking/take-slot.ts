import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor, membershipIn } from '../../../../kernel/actor.js';
import type { Id, MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database, violatedConstraint } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import {
  ALTERNATIVES_TOLD,
  type BookingSubject,
  nearestTimes,
  type Occupant,
  type OfferedTime,
  offeredTimes,
  type SlotStanding,
  takeTime,
  type TimeRefusal,
} from '../../domain/booking.js';
import { BookingStore } from '../../persistence/booking-store.js';
import { NO_DOUBLE_BOOKING } from '../../persistence/public-agenda-store.js';
import { SlotStandings } from '../../persistence/read-models/slot-standings.js';
import { type AskedTimes, AskForTimes, type AskRefusal } from './ask-for-times.js';

export type TakeRefusal = AskRefusal | TimeRefusal | MeetingHasTime;

/** The two have a time already, given by whoever was faster; organisers move it. */
interface MeetingHasTime {
  readonly type: 'meeting-has-time';
  /** Where they meet. */
  readonly slotId: Id<'Slot'>;
  /** The two themselves. */
  readonly winner: Occupant | null;
  readonly alternatives: readonly OfferedTime[];
}

/** A wish for a slot. */
export interface SlotWish {
  readonly actor: Actor;
  readonly missionId: MissionId;
  readonly subject: BookingSubject;
  readonly slotId: Id<'Slot'>;
}

/** What they do with it. */
type Use<Value, Failure> = (
  tx: Transaction,
  asked: AskedTimes,
  time: OfferedTime,
  now: Instant,
) => Promise<Result<Value, Failure>>;

/** What was found out on the way, for whoever is refused once the locks have been let go. */
interface Met {
  asked: AskedTimes | null;
  nearby: readonly SlotStanding[] | null;
}

const NOTHING_MET: Met = { asked: null, nearby: null };

/**
 * Gives a pair a slot, for a booking or a hold: one at a time for each slot, so that whoever comes second is told who was
 * first and what is left. Slots, tables and interpreters are chosen and written under the same locks.
 */
@Injectable()
export class TakeSlot {
  constructor(
    private readonly database: Database,
    private readonly askForTimes: AskForTimes,
    private readonly bookings: BookingStore,
    private readonly standings: SlotStandings,
    private readonly clock: Clock,
  ) {}

  async run<Value, Failure>(wish: SlotWish, use: Use<Value, Failure>): Promise<Result<Value, Failure | TakeRefusal>> {
    const met: Met = { ...NOTHING_MET };
    const taken = await this.attempt(wish, use, met);
    if (taken.ok || met.asked === null || !isAboutTime(taken.error)) return taken;
    return err(await this.tellLoser(wish, met.asked, met.nearby, taken.error));
  }

  private async attempt<Value, Failure>(
    { actor, missionId, subject, slotId }: SlotWish,
    use: Use<Value, Failure>,
    met: Met,
  ): Promise<Result<Value, Failure | TakeRefusal>> {
    try {
      return await this.database.run<Result<Value, Failure | TakeRefusal>>(async (tx) => {
        // What an attempt had found that a deadlock has ended is not so any more.
        Object.assign(met, NOTHING_MET);
        const asked = await this.askForTimes.run(tx, actor, missionId, subject);
        if (!asked.ok) return asked;
        const pair = await this.askForTimes.alone(tx, missionId, asked.value);
        met.asked = pair;
        const time = await this.lockTime(tx, missionId, slotId, pair, met);
        if (!time.ok) return time;
        const now = this.clock.now();
        // Sent in this order, on one connection: what was held is gone before anything is booked.
        const letGo = this.bookings.letGo(tx, slotId, pair, now);
        const [, used] = await Promise.all([letGo, use(tx, pair, time.value, now)]);
        return used;
      });
    } catch (error) {
      if (violatedConstraint(error) !== NO_DOUBLE_BOOKING) throw error;
      return err({ type: 'time-taken', slotId, over: 'participation', winner: null, alternatives: [] });
    }
  }

  /**
   * Whoever finds others at it looks first: many who want one slot need not all wait to be told that it is gone. What is left
   * for them is read with that look.
   */
  private async lockTime(
    tx: Transaction,
    missionId: MissionId,
    slotId: Id<'Slot'>,
    asked: AskedTimes,
    met: Met,
  ): Promise<Result<OfferedTime, TakeRefusal>> {
    if (await this.bookings.tryLockSlot(tx, missionId, slotId, asked)) {
      const now = this.clock.now();
      return timeIn(await this.standings.one(missionId, slotId, asked, now), slotId, asked, now);
    }
    const found = await this.lookAround(missionId, slotId, asked, met);
    if (!found.ok) return found;
    await this.bookings.lockSlot(tx, missionId, slotId, asked);
    return this.lookAround(missionId, slotId, asked, met);
  }

  private async lookAround(
    missionId: MissionId,
    slotId: Id<'Slot'>,
    asked: AskedTimes,
    met: Met,
  ): Promise<Result<OfferedTime, TakeRefusal>> {
    const now = this.clock.now();
    met.nearby = await this.standings.near(missionId, slotId, asked, now);
    const standing = met.nearby.find((slot) => slot.slotId === slotId) ?? null;
    return timeIn(standing, slotId, asked, now);
  }

  private async tellLoser(
    { actor, missionId, slotId }: SlotWish,
    asked: AskedTimes,
    nearby: readonly SlotStanding[] | null,
    refusal: AboutTime,
  ): Promise<AboutTime> {
    const alternatives = await this.alternativesTo(missionId, slotId, asked, nearby);
    if (refusal.type === 'time-not-possible') return { ...refusal, alternatives };
    if (refusal.type === 'meeting-has-time') {
      return { ...refusal, winner: await this.standings.publicMeetingOf(missionId, asked), alternatives };
    }
    const { winner } = refusal;
    return { ...refusal, winner: winner !== null && maySee(actor, missionId, winner) ? winner : null, alternatives };
  }

  /** Looked for nearby first: many may have to be told of them at once. */
  private async alternativesTo(
    missionId: MissionId,
    slotId: Id<'Slot'>,
    asked: AskedTimes,
    known: readonly SlotStanding[] | null,
  ): Promise<OfferedTime[]> {
    const now = this.clock.now();
    const among = (slots: readonly SlotStanding[]): OfferedTime[] => {
      const wanted = slots.find((slot) => slot.slotId === slotId);
      return wanted === undefined ? [] : nearestTimes(offeredTimes(slots, asked.needsInterpreter, now), wanted);
    };
    const nearby = among(known ?? (await this.standings.near(missionId, slotId, asked, now)));
    return nearby.length === ALTERNATIVES_TOLD ? nearby : among(await this.standings.all(missionId, asked, now));
  }
}

/** The time that a pair gets in a slot as it stands, or why it gets none. */
function timeIn(
  standing: SlotStanding | null,
  slotId: Id<'Slot'>,
  { needsInterpreter }: AskedTimes,
  now: Instant,
): Result<OfferedTime, TakeRefusal> {
  const pairSlotId = standing?.pairSlotId ?? null;
  if (pairSlotId !== null) return err({ type: 'meeting-has-time', slotId: pairSlotId, winner: null, alternatives: [] });
  return takeTime(standing, slotId, needsInterpreter, now);
}

type AboutTime = MeetingHasTime | Exclude<TimeRefusal, { readonly type: 'slot-unknown' }>;

function isAboutTime(failure: unknown): failure is AboutTime {
  const { type } = failure as { readonly type?: unknown };
  return type === 'time-taken' || type === 'time-not-possible' || type === 'meeting-has-time';
}

/** Organisers see who was faster; participants only where it is a meeting of their own. */
function maySee(actor: Actor, missionId: MissionId, { smeId, buyerId }: Occupant): boolean {
  if (membershipIn(actor, missionId)?.role === 'organiser') return true;
  return mayActFor(actor, missionId, smeId) || mayActFor(actor, missionId, buyerId);
}
