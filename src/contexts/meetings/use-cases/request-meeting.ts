import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest } from '../domain/meeting-request.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { type NewRequest, requestMeeting, type RequestRefusal } from '../domain/request-meeting.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { AcceptByRules } from './accept-by-rules.js';
import type { AgreeRefusal } from './agree-request.js';
import { CheckPhase } from './check-phase.js';
import { GatherRequestFacts } from './gather-request-facts.js';

export type AskRefusal = RequestRefusal | AgreeRefusal | PhaseBar;

/** Asks for a meeting, for one's own company or as an organiser for somebody else's. */
@Injectable()
export class RequestMeeting {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly gatherFacts: GatherRequestFacts,
    private readonly checkPhase: CheckPhase,
    private readonly acceptByRules: AcceptByRules,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, asked: Omit<NewRequest, 'id'>): Promise<Result<MeetingRequest, AskRefusal>> {
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, asked.missionId);
      const now = this.clock.now();
      const facts = await this.gatherFacts.run(tx, asked, now);
      const requested = requestMeeting(actor, { ...asked, id: newId() }, facts, now);
      if (!requested.ok) return requested;
      const request = requested.value;
      const bar = await this.checkPhase.run(actor, request.missionId, 'ask', [request.fromId, request.toId], now);
      if (bar !== null) return err(bar);
      await this.store.addRequest(tx, request);
      await tx.announce(requestEvent('meeting-requested', request));
      return facts.from === null || request.isWithheld
        ? ok(request)
        : this.acceptByRules.run(tx, request, facts.from.side, now);
    });
  }
}
