import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { JobQueues } from '../queue/job-queues.js';
import type { Lane } from '../reactions/reaction.js';
import { ReactionRegistry } from '../reactions/reaction-registry.js';
import { reactToEach } from './react-to-each.js';

const LANES: readonly Lane[] = ['quick', 'long', 'repair', 'explain', 'mail'];

/** Does the jobs that the relay makes: hands its events, one or many, to the reaction the job is named after. */
@Injectable()
export class ReactionRunner implements OnApplicationBootstrap {
  constructor(
    private readonly queues: JobQueues,
    private readonly registry: ReactionRegistry,
  ) {}

  onApplicationBootstrap(): void {
    for (const lane of LANES) {
      this.queues.work(lane, (name, payload, signal) => {
        const events = Array.isArray(payload) ? (payload as DomainEvent[]) : [payload as DomainEvent];
        return reactToEach(this.registry.get(name).reaction, events, signal);
      });
    }
  }
}
