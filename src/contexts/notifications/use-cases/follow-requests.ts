import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { keyOfTold, type RequestFacts, requestNews } from '../domain/request-news.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { GatherNews } from './gather-news.js';

/** Sees that whoever does not know yet how a request stands is told. */
@Injectable()
export class FollowRequests {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly facts: MessageFacts,
    private readonly gatherNews: GatherNews,
  ) {}

  async ofRequests(missionId: MissionId, requestIds: readonly RequestFacts['id'][]): Promise<void> {
    await this.follow(missionId, await this.facts.requests(missionId, requestIds));
  }

  /** Of the requests by which these meetings were agreed. */
  async ofMeetings(missionId: MissionId, meetingIds: readonly string[]): Promise<void> {
    await this.follow(missionId, await this.facts.requestsOfMeetings(missionId, meetingIds));
  }

  private async follow(missionId: MissionId, requests: readonly RequestFacts[]): Promise<void> {
    await this.database.write(async (tx) => {
      await this.gatherNews.run(tx, missionId, 'requests', await this.subjects(tx, requests));
    });
  }

  private async subjects(
    tx: Transaction,
    requests: readonly RequestFacts[],
  ): Promise<ReadonlyMap<ParticipationId, readonly string[]>> {
    const told = await this.store.toldStatuses(
      tx,
      requests.map(({ id }) => id),
    );
    const subjects = new Map<ParticipationId, string[]>();
    for (const request of requests) {
      for (const readerId of [request.fromId, request.toId]) {
        const toldStanding = told.get(keyOfTold(readerId, request.id)) ?? null;
        if (requestNews(request, toldStanding, readerId) === null) continue;
        subjects.set(readerId, [...(subjects.get(readerId) ?? []), request.id]);
      }
    }
    return subjects;
  }
}
