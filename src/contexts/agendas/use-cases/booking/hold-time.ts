import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { BookingHold, BookingHoldId } from '../../domain/booking.js';
import { decideHold, holderOf, type HoldRefusal } from '../../domain/hold-time.js';
import { BookingStore } from '../../persistence/booking-store.js';
import { type SlotWish, type TakeRefusal, TakeSlot } from './take-slot.js';

/**
 * Keeps a time for a pair while somebody makes up their mind: two minutes, one time a pair and one a user. Letting it go and
 * taking it again begins no fresh minutes; once they are over its firm can hold the same time again after a pause.
 */
@Injectable()
export class HoldTime {
  constructor(
    private readonly database: Database,
    private readonly takeSlot: TakeSlot,
    private readonly bookings: BookingStore,
    private readonly clock: Clock,
  ) {}

  run(wish: SlotWish): Promise<Result<BookingHold, TakeRefusal | HoldRefusal>> {
    const { actor, missionId } = wish;
    return this.takeSlot.run<BookingHold, HoldRefusal>(wish, async (tx, { answerBy, ...pair }, time, now) => {
      const { slotId, startsAt, tableId, interpreterId } = time;
      const { subject, smeId, buyerId } = pair;
      await this.bookings.letGoOfUser(tx, missionId, actor.userId, now);
      const holderId = holderOf(actor, missionId);
      const heldBefore = await this.bookings.heldBefore(tx, slotId, pair, holderId, now);
      const end = decideHold({ slotId, startsAt, answerBy }, heldBefore, now);
      if (!end.ok) return end;
      const hold: BookingHold = {
        ...{ id: newId(), missionId, subject, smeId, buyerId, slotId, tableId, interpreterId },
        ...{ heldBy: actor.userId, holderId, heldAt: now, expiresAt: end.value },
      };
      await this.bookings.hold(tx, hold);
      return ok(hold);
    });
  }

  /** Lets a hold go before its time; what is gone already stays gone. */
  async release(missionId: MissionId, id: BookingHoldId, by: UserId): Promise<void> {
    await this.database.write((tx) => this.bookings.release(tx, missionId, id, by, this.clock.now()));
  }
}
