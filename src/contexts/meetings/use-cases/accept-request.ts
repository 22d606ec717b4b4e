import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { type AnswerRefusal, answerRequest } from '../domain/answer-request.js';
import type { MeetingRequest, MeetingRequestId } from '../domain/meeting-request.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { type AgreeRefusal, AgreeRequest } from './agree-request.js';
import { CheckPhase } from './check-phase.js';

export type AcceptRefusal = AnswerRefusal | AgreeRefusal | PhaseBar;

/** Says yes to a request, and to the time that is proposed in it: from then on the two have a meeting. */
@Injectable()
export class AcceptRequest {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly agreeRequest: AgreeRequest,
    private readonly checkPhase: CheckPhase,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, missionId: MissionId, requestId: MeetingRequestId): Promise<Result<MeetingRequest, AcceptRefusal>> {
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const now = this.clock.now();
      const request = await this.store.findRequest(tx, missionId, requestId);
      const accepted = answerRequest(actor, request, 'accept', now);
      if (!accepted.ok || accepted.value === request) return accepted;
      const { fromId, toId } = accepted.value;
      const bar = await this.checkPhase.run(actor, missionId, 'answer', [fromId, toId], now);
      if (bar !== null) return err(bar);
      const meeting = await this.agreeRequest.run(tx, accepted.value, now);
      if (!meeting.ok) return meeting;
      await this.store.saveRequest(tx, accepted.value);
      return accepted;
    });
  }
}
