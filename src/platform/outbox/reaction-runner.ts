import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { JobQueues } from '../queue/job-queues.js';
import type { Lane } from '../reactions/reaction.js';
import { ReactionRegistry } from '../reactions/reaction-registry.js';

const LANES: readonly Lane[] = ['quick', 'long', 'repair', 'mail'];

/** Does the jobs that the relay makes: hands each event to the reaction the job is named after. */
@Injectable()
export class ReactionRunner implements OnApplicationBootstrap {
  constructor(
    private readonly queues: JobQueues,
    private readonly registry: ReactionRegistry,
  ) {}

  onApplicationBootstrap(): void {
    for (const lane of LANES) {
      this.queues.work(lane, (name, event, signal) => {
        return this.registry.get(name).reaction.react(event as DomainEvent, signal);
      });
    }
  }
}
