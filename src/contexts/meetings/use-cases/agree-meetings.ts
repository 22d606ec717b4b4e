import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import { type AgreementFacts, chooseAgreements } from '../domain/choose-agreements.js';
import type { MeetingId, MeetingPair } from '../domain/meeting.js';
import { type MeetingsAgreed, requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest } from '../domain/meeting-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** Agrees many meetings at once, in the place of the companies; for whoever has chosen them. */
@Injectable()
export class AgreeMeetings {
  constructor(
    private readonly store: MeetingStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  /** Lets nobody else ask or answer in that mission until the transaction ends: call before choosing what to agree. */
  holdStill(tx: Transaction, missionId: MissionId): Promise<void> {
    return this.store.lockMission(tx, missionId);
  }

  /** Agrees those of the wanted meetings that may be, and gives their number. */
  async run(tx: Transaction, missionId: MissionId, wanted: readonly MeetingPair[]): Promise<number> {
    const facts = await this.factsOf(tx, missionId);
    const ids = { meetingId: () => newId<'Meeting'>(), requestId: () => newId<'MeetingRequest'>() };
    const agreements = chooseAgreements(wanted, facts, ids, this.clock.now());
    const { meetings } = agreements;
    if (meetings.length === 0) return 0;
    const overtaken = await this.store.addAgreements(tx, agreements);
    const participationIds = [...new Set(meetings.flatMap(({ smeId, buyerId }) => [smeId, buyerId]))];
    const meetingIds = meetings.map(({ id }) => id);
    await tx.announce({ type: 'meetings-agreed', missionId, meetingIds, participationIds } satisfies MeetingsAgreed);
    for (const ended of overtaken) await tx.announce(requestEvent('meeting-request-withdrawn', ended));
    return meetings.length;
  }

  /**
   * The meeting of two: the one that they have agreed, or else a new one. Null where one of them may agree no more. Whoever
   * asks has called `holdStill`.
   */
  async agreePair(tx: Transaction, missionId: MissionId, { smeId, buyerId }: MeetingPair): Promise<MeetingId | null> {
    await this.run(tx, missionId, [{ smeId, buyerId }]);
    const meetings = await this.store.meetings(tx, missionId);
    return meetings.find((one) => one.smeId === smeId && one.buyerId === buyerId)?.id ?? null;
  }

  private async factsOf(tx: Transaction, missionId: MissionId): Promise<AgreementFacts> {
    const participations = (await this.missions.frame(missionId))?.participations ?? [];
    const agreedPairs = await this.store.meetings(tx, missionId);
    const open = await this.store.openRequests(tx, missionId);
    const taken = await this.store.takenRooms(tx, missionId);
    const smeIds = new Set(participations.filter(({ side }) => side === 'sme').map(({ id }) => id));
    return {
      missionId,
      agreedPairs,
      // Of two between the same pair the last one is accepted: the one that was put before who was asked.
      openRequests: shownLast(open).map(({ id, fromId, toId }) => ({
        id,
        pair: smeIds.has(fromId) ? { smeId: fromId, buyerId: toId } : { smeId: toId, buyerId: fromId },
      })),
      roomByParticipation: new Map(
        participations.map(({ id, maximumMeetings }) => [id, maximumMeetings - (taken.get(id) ?? 0)]),
      ),
    };
  }
}

function shownLast(requests: readonly MeetingRequest[]): readonly MeetingRequest[] {
  return requests.toSorted((one, other) => Number(other.isWithheld) - Number(one.isWithheld));
}
