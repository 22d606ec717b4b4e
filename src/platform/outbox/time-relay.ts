import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { epochOf } from '../../kernel/instant.js';
import { JobQueues } from '../queue/job-queues.js';
import { ReactionRegistry } from '../reactions/reaction-registry.js';
import { type TimePassed, timePassedTypes } from '../reactions/time-passed.js';
import { Clock } from '../time/clock.js';

const LOOK_EVERY_MILLISECONDS = 15_000;
/**
 * What a period causes is done one after another: all at once, a dozen jobs took for the better part of a second the
 * connections and the processor from those who wait for a page.
 */
const APART_MILLISECONDS = 300;

/**
 * Carries the passing of time to the queue: one job a period for each reaction to it. All processes add it under the
 * same id, which makes it one job; a queue that was wiped gets its next job in the next period.
 */
@Injectable()
export class TimeRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TimeRelay.name);
  private readonly toldPeriods = new Map<TimePassed['type'], number>();
  private readonly ending = new AbortController();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly registry: ReactionRegistry,
    private readonly queues: JobQueues,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_EVERY_MILLISECONDS);
    this.look();
  }

  onApplicationShutdown(): void {
    this.ending.abort();
    if (this.timer !== null) clearInterval(this.timer);
  }

  private look(): void {
    for (const [type, milliseconds] of timePassedTypes) {
      const period = Math.floor(epochOf(this.clock.now()) / milliseconds);
      if (this.toldPeriods.get(type) === period) continue;
      this.toldPeriods.set(type, period);
      this.tell(type, period).catch((error: unknown) => {
        if (this.ending.signal.aborted) return;
        this.toldPeriods.delete(type);
        this.logger.warn({ event: 'time-untold', type, reason: String(error) });
      });
    }
  }

  private async tell(type: TimePassed['type'], period: number): Promise<void> {
    for (const { name, lane } of this.registry.causedBy(type)) {
      // What fails is done in the next period anyway.
      await this.queues.add(lane, [
        { id: `${name}.${period}`, name, payload: { type } satisfies TimePassed, attempts: 1 },
      ]);
      await pause(APART_MILLISECONDS, undefined, { signal: this.ending.signal });
    }
  }
}
