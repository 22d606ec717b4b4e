import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { BookingStore } from '../../persistence/booking-store.js';

/** Forgets the holds that were given up, once they bound no other any more. */
@Injectable()
export class ForgetGivenUpHolds {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingStore,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.database.write((tx) => this.bookings.forgetGivenUp(tx, this.clock.now()));
  }
}
