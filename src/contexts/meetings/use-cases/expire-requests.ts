import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { expireRequest } from '../domain/expire-request.js';
import { requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest } from '../domain/meeting-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** Ends the requests that nobody has answered in time. */
@Injectable()
export class ExpireRequests {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly clock: Clock,
  ) {}

  /** Gives how many have ended. */
  async run(): Promise<number> {
    const over = await this.database.write((tx) => this.store.expiredRequests(tx, this.clock.now()));
    let ended = 0;
    for (const { missionId, id } of over) {
      const isEnded = await this.database.write(async (tx) => {
        await this.store.lockMission(tx, missionId);
        return this.end(tx, await this.store.findRequest(tx, missionId, id));
      });
      if (isEnded) ended += 1;
    }
    return ended;
  }

  /** Ends that request if its time is over; false where it is not. The mission is held by whoever asks. */
  async end(tx: Transaction, request: MeetingRequest | null): Promise<boolean> {
    const expired = request === null ? null : expireRequest(request, this.clock.now());
    if (expired === null) return false;
    await this.store.saveRequest(tx, expired);
    await tx.announce(requestEvent('meeting-request-expired', expired));
    return true;
  }
}
