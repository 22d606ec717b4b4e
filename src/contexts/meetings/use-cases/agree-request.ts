import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import type { Meeting } from '../domain/meeting.js';
import { type MeetingRequestAccepted, requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest } from '../domain/meeting-request.js';
import type { TimeNotFeasible } from '../domain/meeting-time.js';
import { fullParty, pairOf, type PartyFull, type PartyGone } from '../domain/party.js';
import { barOn, type PairBarred } from '../domain/pair-bars.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import type { PairStanding } from '../persistence/pair-store.js';
import { FindMeetingTimes } from './find-meeting-times.js';

export type AgreeRefusal = PartyFull | PartyGone | TimeNotFeasible | PairBarred;

/** Makes the meeting that an accepted request stands for; for whoever has decided that it is accepted. */
@Injectable()
export class AgreeRequest {
  constructor(
    private readonly store: MeetingStore,
    private readonly findTimes: FindMeetingTimes,
  ) {}

  /** `standing` is how asker and asked stand to each other, read under the locks of both. */
  async run(
    tx: Transaction,
    request: MeetingRequest,
    standing: PairStanding,
    now: Instant,
  ): Promise<Result<Meeting, AgreeRefusal>> {
    const meeting = await this.meetingOf(tx, request, standing, now);
    if (!meeting.ok) return meeting;
    const accepted: MeetingRequestAccepted = {
      ...{ type: 'meeting-request-accepted', missionId: request.missionId, requestId: request.id },
      ...{ fromParticipationId: request.fromId, toParticipationId: request.toId, meetingId: meeting.value.id },
    };
    const [overtaken] = await Promise.all([this.store.addMeeting(tx, meeting.value), tx.announce(accepted)]);
    for (const ended of overtaken) await tx.announce(requestEvent('meeting-request-withdrawn', ended));
    return meeting;
  }

  private async meetingOf(
    tx: Transaction,
    { id: requestId, missionId, fromId, toId, proposedSlotId }: MeetingRequest,
    { parties, bars }: PairStanding,
    now: Instant,
  ): Promise<Result<Meeting, AgreeRefusal>> {
    const [from, to] = parties;
    if (from === null) return err({ type: 'participation-withdrawn', participationId: fromId });
    if (to === null) return err({ type: 'participation-withdrawn', participationId: toId });
    const bar = barOn(bars);
    if (bar !== null) return err(bar);
    const full = fullParty(from, to);
    if (full !== null) return err(full);
    const pair = pairOf(from, to);
    if (pair === null) throw new Error(`Request ${requestId} is between two of one side: check both participations`);
    const refusal = await this.findTimes.refusalOf(tx, missionId, [fromId, toId], proposedSlotId, now);
    if (refusal !== null) return err(refusal);
    return ok({
      id: newId(),
      missionId,
      ...pair,
      requestId,
      agreedAt: now,
      cancelledAt: null,
      wantedSlotId: proposedSlotId,
    });
  }
}
