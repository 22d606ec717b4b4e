import { Inject, Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { epochOf, instantFromEpoch } from '../../../kernel/instant.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import type { Topic } from '../domain/notification.js';
import { ContactStore } from '../persistence/contact-store.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { FindReaders } from './find-readers.js';
import { earliestSendTime } from './send-time.js';

const MILLISECONDS_PER_SECOND = 1_000;

/** Sees to it that people will be written to, once the time for further news to come is over. */
@Injectable()
export class GatherNews {
  constructor(
    private readonly store: NotificationStore,
    private readonly contacts: ContactStore,
    private readonly facts: MessageFacts,
    private readonly findReaders: FindReaders,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `subjects` are the things there may be news of, by who is to hear of them. */
  async run(
    tx: Transaction,
    missionId: MissionId,
    topic: Topic,
    subjects: ReadonlyMap<ParticipationId, readonly string[]>,
  ): Promise<void> {
    if (subjects.size === 0) return;
    const mission = await this.facts.mission(missionId);
    await this.contacts.holdStill(tx, missionId);
    const readers = await this.findReaders.run(mission, [...subjects.keys()]);
    // Read after the places that are told of: a message must never go back with an agenda before the one that it is of.
    const versionId = topic === 'agenda' ? await this.facts.publicVersionId(missionId) : null;
    const now = this.clock.now();
    const gathered = instantFromEpoch(epochOf(now) + this.config.mailHoldSeconds * MILLISECONDS_PER_SECOND);
    const notifications = readers.map(({ participationId, timeZone }) => ({
      id: newId<'Notification'>(),
      missionId,
      participationId,
      topic,
      state: topic === 'agenda' ? ('held' as const) : ('waiting' as const),
      subjectIds: subjects.get(participationId) ?? [],
      versionId,
      locale: null,
      content: null,
      earlierMailbox: null,
      attempts: 0,
      failure: null,
      createdAt: now,
      // Whoever is offered a place has minutes to answer.
      sendNotBefore: topic === 'standby' ? now : earliestSendTime(gathered, timeZone, mission),
      claimedUntil: null,
      settledAt: null,
    }));
    await this.store.gather(tx, notifications);
  }
}
