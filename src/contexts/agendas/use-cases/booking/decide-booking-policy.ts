import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { BookingPolicyStore } from '../../persistence/booking-policy-store.js';

/** Lets participants of a mission book times themselves, or no longer. */
@Injectable()
export class DecideBookingPolicy {
  constructor(
    private readonly database: Database,
    private readonly policies: BookingPolicyStore,
    private readonly clock: Clock,
  ) {}

  read(missionId: MissionId): Promise<boolean> {
    return this.policies.isOpen(missionId);
  }

  run(missionId: MissionId, isOpen: boolean, by: UserId): Promise<void> {
    return this.database.write((tx) => this.policies.set(tx, missionId, isOpen, by, this.clock.now()));
  }
}
