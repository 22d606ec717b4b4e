import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { type AnswerRefusal, answerRequest, withoutProposal } from '../domain/answer-request.js';
import type { Meeting } from '../domain/meeting.js';
import type { MeetingRequest, MeetingRequestId } from '../domain/meeting-request.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { PairStore } from '../persistence/pair-store.js';
import { type AgreeRefusal, AgreeRequest } from './agree-request.js';
import { CheckPhase } from './check-phase.js';

export type AcceptRefusal = AnswerRefusal | AgreeRefusal | PhaseBar;

/** A request that is accepted, and the meeting it became by it; null where it was accepted before. */
export interface Accepted {
  readonly request: MeetingRequest;
  readonly meeting: Meeting | null;
}

/** Says yes to a request, and to the time that is proposed in it: from then on the two have a meeting. */
@Injectable()
export class AcceptRequest {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly pairs: PairStore,
    private readonly agreeRequest: AgreeRequest,
    private readonly checkPhase: CheckPhase,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, missionId: MissionId, requestId: MeetingRequestId): Promise<Result<MeetingRequest, AcceptRefusal>> {
    return this.database.run(async (tx) => {
      const accepted = await this.within(tx, actor, missionId, requestId);
      return accepted.ok ? ok(accepted.value.request) : accepted;
    });
  }

  /**
   * The same inside a transaction that is undone where this fails; gives the meeting too where one comes of it. Where it
   * gets its time in the same breath, whatever time was proposed is passed over.
   */
  async within(
    tx: Transaction,
    actor: Actor,
    missionId: MissionId,
    requestId: MeetingRequestId,
    isTimed = false,
  ): Promise<Result<Accepted, AcceptRefusal>> {
    const pair = await this.store.lockPair(tx, missionId, requestId);
    if (pair === null) return err({ type: 'request-unknown' });
    const now = this.clock.now();
    const [request, bar, standing] = await Promise.all([
      this.store.findRequest(tx, missionId, requestId),
      this.checkPhase.run(actor, missionId, 'answer', pair, now),
      this.pairs.standing(tx, missionId, pair),
    ]);
    const accepted = answerRequest(actor, request, 'accept', now);
    if (!accepted.ok) return accepted;
    if (accepted.value === request) return ok({ request: accepted.value, meeting: null });
    if (bar !== null) return err(bar);
    const agreed = isTimed ? withoutProposal(accepted.value) : accepted.value;
    const meeting = await this.agreeRequest.run(tx, agreed, standing, now);
    if (!meeting.ok) return meeting;
    this.store.saveAcceptance(tx, agreed);
    return ok({ request: agreed, meeting: meeting.value });
  }
}
