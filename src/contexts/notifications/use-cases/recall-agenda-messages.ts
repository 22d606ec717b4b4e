import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { NotificationStore } from '../persistence/notification-store.js';

/**
 * Takes back the messages about a mission's agenda that have not gone out. Nobody counts as told: where the agenda is
 * put back, nobody hears of it, and where it is not, the next message tells what the recalled ones would have.
 */
@Injectable()
export class RecallAgendaMessages {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly clock: Clock,
  ) {}

  /** Gives the number of messages that will not go out. */
  run(missionId: MissionId): Promise<number> {
    return this.database.write((tx) => this.store.recallHeld(tx, missionId, this.clock.now()));
  }
}
