import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { MeetingRequest } from '../domain/meeting-request.js';
import type { Party } from '../domain/party.js';
import { acceptedByRules } from '../domain/request-meeting.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { PairStore } from '../persistence/pair-store.js';
import { WishStore } from '../persistence/wish-store.js';
import { type AgreeRefusal, AgreeRequest } from './agree-request.js';
import { FindAcceptance } from './find-acceptance.js';

/** Takes the other side's wish for its answer, where the rules of the mission say so. */
@Injectable()
export class AcceptByRules {
  constructor(
    private readonly store: MeetingStore,
    private readonly agreeRequest: AgreeRequest,
    private readonly findAcceptance: FindAcceptance,
    private readonly wishes: WishStore,
    private readonly pairs: PairStore,
  ) {}

  /** The request as it stands then: accepted, or open as it was. A time that is proposed waits for the other side. */
  async run(
    tx: Transaction,
    request: MeetingRequest,
    askingSide: Party['side'],
    now: Instant,
  ): Promise<Result<MeetingRequest, AgreeRefusal>> {
    if (request.proposedSlotId !== null) return ok(request);
    const acceptance = await this.findAcceptance.run(request.missionId, [request.fromId, request.toId]);
    if (acceptance[askingSide] !== 'automatic') return ok(request);
    if (!(await this.wishes.wants(tx, request.toId, request.fromId))) return ok(request);
    const accepted = acceptedByRules(request, now);
    const standing = await this.pairs.standing(tx, request.missionId, [request.fromId, request.toId]);
    const meeting = await this.agreeRequest.run(tx, accepted, standing, now);
    if (!meeting.ok) return meeting;
    await this.store.saveRequest(tx, accepted);
    return ok(accepted);
  }
}
