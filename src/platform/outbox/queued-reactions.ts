import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { Database } from '../database/database.js';
import { JobQueues } from '../queue/job-queues.js';
import { PendingReactions } from '../reactions/pending-reactions.js';
import { ReactionRegistry } from '../reactions/reaction-registry.js';

/** Looks for reactions to come in the outbox and then in the queue: the way that they go, so that none slips by. */
@Injectable()
export class QueuedReactions extends PendingReactions {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly registry: ReactionRegistry,
  ) {
    super();
  }

  async eventsFor(reactionName: string): Promise<readonly DomainEvent[]> {
    const { when, lane } = this.registry.get(reactionName);
    const rows = await this.database.query<{ event: DomainEvent }>(
      'SELECT event FROM outbox_events WHERE type = ANY($1)',
      [when],
    );
    const payloads = await this.queues.pendingPayloads(lane, reactionName);
    return [...rows.map((row) => row.event), ...(payloads.flat() as DomainEvent[])];
  }
}
