import { Injectable } from '@nestjs/common';
import type { Id } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { AcceptRequest, type AcceptRefusal } from '../../../meetings/index.js';
import type { MeetingBooked } from '../../domain/agenda-events.js';
import type { Placement } from '../../domain/agenda-version.js';
import { bookedPlacement } from '../../domain/booking.js';
import { BookingStore } from '../../persistence/booking-store.js';
import type { AskRefusal } from './ask-for-times.js';
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
    const { actor, missionId } = wish;
    return this.takeSlot.run<Placement, AcceptRefusal | AskRefusal>(wish, async (tx, pair, time, now) => {
      const meeting = await this.meetingOf(tx, wish, pair.meetingId);
      if (!meeting.ok) return meeting;
      if (!(await this.bookings.keepAdmitted(tx, pair))) return err({ type: 'booking-subject-unknown' });
      const meetingId = meeting.value;
      const placement = bookedPlacement(meetingId, pair, time);
      const booking = { id: newId<'Booking'>(), missionId, meetingId, bookedBy: actor.userId, bookedAt: now };
      const booked: MeetingBooked = {
        ...{ type: 'meeting-booked', missionId, meetingId },
        participationIds: [pair.smeId, pair.buyerId],
      };
      await Promise.all([this.bookings.book(tx, { ...booking, versionId: null }, placement), tx.announce(booked)]);
      return ok(placement);
    });
  }

  private async meetingOf(
    tx: Transaction,
    { actor, missionId, subject }: SlotWish,
    agreedId: Id<'Meeting'> | null,
  ): Promise<Result<Id<'Meeting'>, AcceptRefusal>> {
    if (subject.kind === 'meeting') return ok(subject.id);
    if (agreedId !== null) return ok(agreedId);
    const accepted = await this.acceptRequest.within(tx, actor, missionId, subject.id, true);
    if (!accepted.ok) return accepted;
    return ok(accepted.value.meeting?.id ?? (await this.bookings.meetingOf(tx, subject.id)));
  }
}
