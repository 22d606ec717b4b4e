import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { Database } from '../database/database.js';
import { DatabaseSignals } from '../database/database-signals.js';
import { JobQueues, type NewJob } from '../queue/job-queues.js';
import type { Lane } from '../reactions/reaction.js';
import { ReactionRegistry } from '../reactions/reaction-registry.js';

const BATCH_SIZE = 200;
/** While the listening connection is away, what waits is found by looking. */
const LOOK_EVERY_MILLISECONDS = 1_000;

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly event: DomainEvent;
}

/**
 * Carries committed facts to the queue: one job for each reaction an event causes; what reacts at once does so here. The
 * row is deleted in the transaction that has added its jobs, so a crash between the two repeats the adding, which the
 * job's id makes harmless. Rows that another relay holds are skipped, and so are types that only a newer version of the product knows.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private timer: NodeJS.Timeout | null = null;
  private draining: Promise<void> | null = null;
  private isAsked = false;
  private readonly ending = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly signals: DatabaseSignals,
    private readonly registry: ReactionRegistry,
    private readonly queues: JobQueues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const wake = (): void => {
      this.wake();
    };
    await this.signals.listen('outbox', wake, wake);
    this.timer = setInterval(() => {
      this.wake();
    }, LOOK_EVERY_MILLISECONDS);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.ending.abort();
    if (this.timer !== null) clearInterval(this.timer);
    await this.draining;
  }

  private wake(): void {
    if (this.ending.signal.aborted) return;
    this.isAsked = true;
    this.draining ??= this.drain().finally(() => {
      this.draining = null;
    });
  }

  private async drain(): Promise<void> {
    try {
      while (this.isAsked && !this.ending.signal.aborted) {
        this.isAsked = false;
        if ((await this.relayBatch()) === BATCH_SIZE) this.isAsked = true;
      }
    } catch (error) {
      this.logger.warn({ event: 'outbox-waits', reason: String(error) });
    }
  }

  private relayBatch(): Promise<number> {
    return this.database.write(async (tx) => {
      const rows = await tx.query<OutboxRow>(
        `SELECT id, type, event FROM outbox_events WHERE type = ANY($1)
         ORDER BY id LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED`,
        [this.registry.eventTypes()],
      );
      if (rows.length === 0) return 0;
      for (const [lane, jobs] of this.jobsByLane(rows)) await this.queues.add(lane, jobs);
      await this.reactAtOnce(rows);
      await tx.query('DELETE FROM outbox_events WHERE id = ANY($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  private async reactAtOnce(rows: readonly OutboxRow[]): Promise<void> {
    for (const { type, event } of rows) {
      for (const { lane, reaction } of this.registry.causedBy(type)) {
        if (lane === 'at-once') await reaction.react(event, this.ending.signal);
      }
    }
  }

  private jobsByLane(rows: readonly OutboxRow[]): Map<Lane, NewJob[]> {
    const jobsByLane = new Map<Lane, NewJob[]>();
    for (const { id, type, event } of rows) {
      for (const { name, lane } of this.registry.causedBy(type)) {
        if (lane === 'at-once') continue;
        const jobs = jobsByLane.get(lane) ?? [];
        jobs.push({ id: `${name}.${id}`, name, payload: event });
        jobsByLane.set(lane, jobs);
      }
    }
    return jobsByLane;
  }
}
