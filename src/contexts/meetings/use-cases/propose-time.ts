import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest, MeetingRequestId, SlotId } from '../domain/meeting-request.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { proposeTime, type ProposalRefusal } from '../domain/propose-time.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { CheckPhase } from './check-phase.js';
import { FindMeetingTimes } from './find-meeting-times.js';

export type ProposeTimeRefusal = ProposalRefusal | PhaseBar;

/** Says yes, but at another time: the other side is asked to accept that. */
@Injectable()
export class ProposeTime {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly findTimes: FindMeetingTimes,
    private readonly checkPhase: CheckPhase,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    missionId: MissionId,
    requestId: MeetingRequestId,
    slotId: SlotId,
  ): Promise<Result<MeetingRequest, ProposeTimeRefusal>> {
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const now = this.clock.now();
      const request = await this.store.findRequest(tx, missionId, requestId);
      if (request === null) return err({ type: 'request-unknown' });
      const two = [request.fromId, request.toId] as const;
      const notFeasible = await this.findTimes.refusalOf(tx, missionId, two, slotId, now);
      const facts = { notFeasible, term: await this.checkPhase.termOf(missionId, two, now) };
      const proposed = proposeTime(actor, request, slotId, facts, now);
      if (!proposed.ok || proposed.value === request) return proposed;
      const bar = await this.checkPhase.run(actor, missionId, 'answer', two, now);
      if (bar !== null) return err(bar);
      await this.store.saveRequest(tx, proposed.value);
      await tx.announce(requestEvent('meeting-time-proposed', proposed.value));
      return proposed;
    });
  }
}
