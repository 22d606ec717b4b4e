import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { maySeeRequest } from '../domain/acting.js';
import type { MeetingTime } from '../domain/meeting-time.js';
import type { MeetingRequestId } from '../domain/meeting-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { FindMeetingTimes } from './find-meeting-times.js';

/** There is none, or the actor may not see it. */
export interface RequestUnknown {
  readonly type: 'request-unknown';
}

/** The slots in which the two of a request could meet, for whoever wants to propose another time. */
@Injectable()
export class ListMeetingTimes {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly findTimes: FindMeetingTimes,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    missionId: MissionId,
    requestId: MeetingRequestId,
  ): Promise<Result<readonly MeetingTime[], RequestUnknown>> {
    return this.database.run(async (tx) => {
      const request = await this.store.findRequest(tx, missionId, requestId);
      if (request === null || !maySeeRequest(actor, request)) return err({ type: 'request-unknown' });
      const { fromId, toId } = request;
      return ok(await this.findTimes.run(tx, missionId, [fromId, toId], this.clock.now()));
    });
  }
}
