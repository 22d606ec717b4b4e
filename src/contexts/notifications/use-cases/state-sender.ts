import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionSenderStore } from '../persistence/mission-sender-store.js';

/** Keeps the address that the messages of a mission are from, or forgets it. Messages that waited for one go out. */
@Injectable()
export class StateSender {
  constructor(
    private readonly database: Database,
    private readonly senders: MissionSenderStore,
    private readonly clock: Clock,
  ) {}

  /** Null forgets it. */
  run(missionId: MissionId, address: string | null, recordedById: UserId): Promise<void> {
    return this.database.write(async (tx) => {
      if (address === null) await this.senders.remove(tx, missionId);
      else await this.senders.put(tx, { missionId, address, recordedById, recordedAt: this.clock.now() });
    });
  }
}
