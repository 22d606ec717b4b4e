import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import type { Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { cancelMeeting, type CancelRefusal } from '../domain/cancel-meeting.js';
import { requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest, MeetingRequestId } from '../domain/meeting-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** Cancels a meeting that was agreed: both have room for another again, and whoever makes the agenda takes it out. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly clock: Clock,
  ) {}

  /** `reason` is for one's own people and the organisers. */
  run(
    actor: Actor,
    missionId: MissionId,
    requestId: MeetingRequestId,
    reason: string | null,
  ): Promise<Result<MeetingRequest, CancelRefusal>> {
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const request = await this.store.findRequest(tx, missionId, requestId);
      const meeting = await this.store.standingMeeting(tx, requestId);
      const now = this.clock.now();
      const cancelled = cancelMeeting(actor, request, meeting?.startsAt ?? null, now, reason);
      if (!cancelled.ok || cancelled.value === request) return cancelled;
      if (meeting === null) throw new Error(`Request ${requestId} is accepted and has made no meeting`);
      await this.store.saveRequest(tx, cancelled.value);
      await this.store.cancelMeeting(tx, meeting.id, now);
      await tx.announce(requestEvent('meeting-cancelled', cancelled.value));
      return cancelled;
    });
  }
}
