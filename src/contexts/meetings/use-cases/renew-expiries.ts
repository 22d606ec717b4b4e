import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { PhaseReader } from '../../missions/index.js';
import { renewExpiry } from '../domain/expire-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** Has every open request of a mission end when the phases now say, so that the countdown both sides see is true. */
@Injectable()
export class RenewExpiries {
  constructor(
    private readonly database: Database,
    private readonly phases: PhaseReader,
    private readonly store: MeetingStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId): Promise<void> {
    return this.database.write(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const now = this.clock.now();
      const lastAnswerAt = await this.phases.lastAnswers(missionId);
      for (const request of await this.store.openRequests(tx, missionId)) {
        const renewed = renewExpiry(request, lastAnswerAt([request.fromId, request.toId]), now);
        if (renewed !== null) await this.store.saveRequest(tx, renewed);
      }
    });
  }
}
