import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { pairOf } from '../domain/party.js';
import type { NewRequest, RequestFacts } from '../domain/request-meeting.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { PairStore } from '../persistence/pair-store.js';
import { CheckPhase } from './check-phase.js';
import { ExpireRequests } from './expire-requests.js';
import { FindMeetingTimes } from './find-meeting-times.js';

/** Finds out how things stand between two when one asks the other. A request whose time is over is ended first. */
@Injectable()
export class GatherRequestFacts {
  constructor(
    private readonly store: MeetingStore,
    private readonly pairs: PairStore,
    private readonly findTimes: FindMeetingTimes,
    private readonly expireRequests: ExpireRequests,
    private readonly checkPhase: CheckPhase,
  ) {}

  async run(tx: Transaction, asked: Omit<NewRequest, 'id'>, now: Instant): Promise<RequestFacts> {
    const { missionId, fromId, toId, slotId } = asked;
    const { parties, bars } = await this.pairs.standing(tx, missionId, [fromId, toId]);
    const [from, to] = parties;
    const pair = from === null || to === null ? null : pairOf(from, to);
    // What is withheld from the asker does not stand in its way: it would hear of it.
    const between = await this.store.openRequestsBetween(tx, missionId, fromId, toId);
    const open = between.find((request) => request.fromId === fromId || !request.isWithheld) ?? null;
    const isOver = await this.expireRequests.end(tx, open);
    const meeting = pair === null ? null : await this.store.findMeeting(tx, missionId, pair);
    return {
      from,
      to,
      openRequestId: isOver ? null : (open?.id ?? null),
      meetingId: meeting?.id ?? null,
      bars,
      notFeasible: await this.findTimes.refusalOf(tx, missionId, [fromId, toId], slotId, now),
      term: await this.checkPhase.termOf(missionId, [fromId, toId], now),
    };
  }
}
