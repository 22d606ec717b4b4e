import { Injectable } from '@nestjs/common';
import type { Result } from '../../../kernel/result.js';
import { ok } from '../../../kernel/result.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AcceptRequest, type AcceptRefusal } from '../../meetings/index.js';
import type { MeetingBooked } from '../domain/agenda-events.js';
import type { Placement } from '../domain/agenda-version.js';
import { bookedPlacement } from '../domain/booking.js';
import { BookingStore } from '../persistence/booking-store.js';
import { type SlotWish, type TakeRefusal, TakeSlot } from './take-slot.js';

/** Gives a meeting its time at once, for everybody to see; a request is accepted in the same breath. */
@Injectable()
export class BookTime {
  constructor(
    private readonly takeSlot: TakeSlot,
    private readonly bookings: BookingStore,
    private readonly acceptRequest: AcceptRequest,
  ) {}

  run(wish: SlotWish): Promise<Result<Placement, TakeRefusal | AcceptRefusal>> {
    const { actor, missionId, subject } = wish;
    return this.takeSlot.run<Placement, AcceptRefusal>(wish, async (tx, pair, time, now) => {
      if (subject.kind === 'request') {
        const accepted = await this.acceptRequest.run(actor, missionId, subject.id);
        if (!accepted.ok) return accepted;
      }
      const meetingId = subject.kind === 'meeting' ? subject.id : await this.bookings.meetingOf(tx, subject.id);
      const placement = bookedPlacement(meetingId, pair, time);
      const booking = { id: newId<'Booking'>(), missionId, meetingId, bookedBy: actor.userId, bookedAt: now };
      await this.bookings.book(tx, { ...booking, versionId: null }, placement);
      const participationIds = [pair.smeId, pair.buyerId];
      await tx.announce({ type: 'meeting-booked', missionId, meetingId, participationIds } satisfies MeetingBooked);
      return ok(placement);
    });
  }
}
