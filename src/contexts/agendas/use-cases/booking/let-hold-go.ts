import { Injectable } from '@nestjs/common';
import type { Id } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { BookingStore } from '../../persistence/booking-store.js';

/** Ends what is held for a request that will be no meeting: nobody needs the time any more. */
@Injectable()
export class LetHoldGo {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingStore,
    private readonly clock: Clock,
  ) {}

  run(requestId: Id<'MeetingRequest'>): Promise<void> {
    return this.database.write((tx) => this.bookings.letGoOfRequest(tx, requestId, this.clock.now()));
  }
}
