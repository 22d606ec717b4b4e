import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { type AnswerRefusal, answerRequest, isFreeOfPhases } from '../domain/answer-request.js';
import { requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest, MeetingRequestId } from '../domain/meeting-request.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { CheckPhase } from './check-phase.js';

export type TurnDownRefusal = AnswerRefusal | PhaseBar;

/** Ends a request without a meeting: who was asked declines it, or who asked takes it back, which they may at any time. */
@Injectable()
export class TurnDownRequest {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly checkPhase: CheckPhase,
    private readonly clock: Clock,
  ) {}

  /** `reason` is kept of a decline, from whoever asked. */
  run(
    actor: Actor,
    missionId: MissionId,
    requestId: MeetingRequestId,
    answer: 'decline' | 'withdraw',
    reason: string | null = null,
  ): Promise<Result<MeetingRequest, TurnDownRefusal>> {
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const request = await this.store.findRequest(tx, missionId, requestId);
      const declineReason = answer === 'decline' ? reason : null;
      const now = this.clock.now();
      const answered = answerRequest(actor, request, answer, now, declineReason);
      if (!answered.ok || answered.value === request) return answered;
      const { fromId, toId } = answered.value;
      const isFree = request !== null && isFreeOfPhases(actor, request, answer);
      const bar = isFree ? null : await this.checkPhase.run(actor, missionId, 'answer', [fromId, toId], now);
      if (bar !== null) return err(bar);
      await this.store.saveRequest(tx, answered.value);
      const type = answer === 'decline' ? 'meeting-request-declined' : 'meeting-request-withdrawn';
      await tx.announce(requestEvent(type, answered.value));
      return answered;
    });
  }
}
