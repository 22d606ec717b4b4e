import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { AbsorbAllBookings } from '../use-cases/booking/absorb-all-bookings.js';

@Injectable()
@ReactsTo({ name: 'absorb-bookings-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class AbsorbBookingsWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly absorbAllBookings: AbsorbAllBookings) {}

  react(): Promise<void> {
    return this.absorbAllBookings.run();
  }
}
