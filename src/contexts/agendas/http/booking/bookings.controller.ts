import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { BookingHoldId } from '../../domain/booking.js';
import { BookTime } from '../../use-cases/booking/book-time.js';
import { DecideBookingPolicy } from '../../use-cases/booking/decide-booking-policy.js';
import { HoldTime } from '../../use-cases/booking/hold-time.js';
import { OfferTimes } from '../../use-cases/booking/offer-times.js';
import { askProblems, bookProblems, holdProblems } from './booking-problems.js';
import {
  bookingHoldWire,
  bookingPolicyWire,
  bookingTimesQuery,
  bookingTimesWire,
  bookingWire,
  newBookingWire,
  presentTimes,
  subjectOf,
} from './booking.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** Booking a time directly, where the mission allows it. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
export class BookingsController {
  constructor(
    private readonly offerTimes: OfferTimes,
    private readonly holdTime: HoldTime,
    private readonly bookTime: BookTime,
    private readonly decidePolicy: DecideBookingPolicy,
  ) {}

  @Get('booking-times')
  @ForCapable('meetings.request')
  @Answers(200, bookingTimesWire)
  async times(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Query({ schema: bookingTimesQuery }) query: z.infer<typeof bookingTimesQuery>,
  ): Promise<z.infer<typeof bookingTimesWire>> {
    return presentTimes(valueOrProblem(await this.offerTimes.run(actor, missionId, subjectOf(query)), askProblems));
  }

  /** Keeps a time for two minutes while somebody accepts it. */
  @Post('booking-holds')
  @ForCapable('meetings.request')
  @Answers(201, bookingHoldWire)
  async hold(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newBookingWire }) body: z.infer<typeof newBookingWire>,
  ): Promise<z.infer<typeof bookingHoldWire>> {
    const wish = { actor, missionId, subject: subjectOf(body), slotId: body.slotId };
    const hold = valueOrProblem(await this.holdTime.run(wish), holdProblems);
    const { id, slotId, tableId, interpreterId, heldAt, expiresAt } = hold;
    return { id, slotId, tableId, interpreterId, heldAt, expiresAt };
  }

  @Delete('booking-holds/:holdId')
  @ForCapable('meetings.request')
  @HttpCode(204)
  async release(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('holdId', { schema: wireId<'BookingHold'>() }) holdId: BookingHoldId,
  ): Promise<void> {
    await this.holdTime.release(missionId, holdId, actor.userId);
  }

  /** Books a time, held before or not. It is public at once. */
  @Post('bookings')
  @ForCapable('meetings.request')
  @Answers(201, bookingWire)
  async book(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newBookingWire }) body: z.infer<typeof newBookingWire>,
  ): Promise<z.infer<typeof bookingWire>> {
    const wish = { actor, missionId, subject: subjectOf(body), slotId: body.slotId };
    const { meetingId, slotId, tableId, interpreterId } = valueOrProblem(await this.bookTime.run(wish), bookProblems);
    return { meetingId, slotId, tableId, interpreterId };
  }

  @Get('booking-policy')
  @ForCapable('mission.read')
  @Answers(200, bookingPolicyWire)
  async policy(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof bookingPolicyWire>> {
    return { isOpen: await this.decidePolicy.read(missionId) };
  }

  @Put('booking-policy')
  @ForCapable('agenda.publish')
  @Answers(200, bookingPolicyWire)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: bookingPolicyWire }) { isOpen }: z.infer<typeof bookingPolicyWire>,
  ): Promise<z.infer<typeof bookingPolicyWire>> {
    await this.decidePolicy.run(missionId, isOpen, actor.userId);
    return { isOpen };
  }
}
