import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { Clock } from '../../../platform/time/clock.js';
import type { MeetingRequestId } from '../domain/meeting-request.js';
import { type ListedRequest, MeetingRequestList } from '../persistence/read-models/meeting-request-list.js';
import { CheckPhase } from '../use-cases/check-phase.js';
import { type MeetingRequestWire, presentRequest } from './meeting-request.wire.js';

/** Puts requests before a reader, each with what they can do with it at this moment, and why not more. */
@Injectable()
export class RequestPresenter {
  constructor(
    private readonly requestList: MeetingRequestList,
    private readonly checkPhase: CheckPhase,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, missionId: MissionId, requestId: MeetingRequestId): Promise<MeetingRequestWire> {
    const present = await this.presenting(actor, missionId);
    return present(await this.requestList.one(missionId, requestId));
  }

  async all(actor: Actor, missionId: MissionId, listed: readonly ListedRequest[]): Promise<MeetingRequestWire[]> {
    return listed.map(await this.presenting(actor, missionId));
  }

  private async presenting(actor: Actor, missionId: MissionId): Promise<(listed: ListedRequest) => MeetingRequestWire> {
    const now = this.clock.now();
    const barOn = await this.checkPhase.bars(actor, missionId, 'answer', now);
    return (listed) => presentRequest(actor, listed, { now, bar: barOn([listed.fromId, listed.toId]) });
  }
}
