import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { Database } from '../database/database.js';
import { DatabaseSignals } from '../database/database-signals.js';
import { OUTBOX_CHANNEL } from '../database/outbox-bell.js';
import { JobQueues, type NewJob } from '../queue/job-queues.js';
import type { Lane } from '../reactions/reaction.js';
import { type RegisteredReaction, ReactionRegistry } from '../reactions/reaction-registry.js';

const BATCH_SIZE = 200;
/** While the listening connection is away, what waits is found by looking. */
const LOOK_EVERY_MILLISECONDS = 1_000;
/** A fact alone is carried on at once; of many a second, those of a tenth of it go together, in as few statements as one. */
const GATHER_MILLISECONDS = 100;

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly event: DomainEvent;
}

/**
 * Carries committed facts to the queue: one job for each reaction an event causes. The row is deleted in the transaction
 * that has added its jobs, so a crash between the two repeats the adding, which the job's id makes harmless. Rows that
 * another relay holds are skipped, and so are types that only a newer version of the product knows.
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
    await this.signals.listen(OUTBOX_CHANNEL, wake, wake);
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
        const relayed = await this.relayBatch();
        if (relayed === BATCH_SIZE) this.isAsked = true;
        else if (relayed > 0) await this.letGather();
      }
    } catch (error) {
      this.logger.warn({ event: 'outbox-waits', reason: String(error) });
    }
  }

  private letGather(): Promise<void> {
    return pause(GATHER_MILLISECONDS, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }

  private relayBatch(): Promise<number> {
    return this.database.write(async (tx) => {
      const rows = await tx.query<OutboxRow>(
        `SELECT id, type, event FROM outbox_events WHERE type = ANY($1)
         ORDER BY id LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED`,
        [this.registry.knownTypes()],
      );
      if (rows.length === 0) return 0;
      for (const [lane, jobs] of this.jobsByLane(rows)) await this.queues.add(lane, jobs);
      await tx.query('DELETE FROM outbox_events WHERE id = ANY($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  private jobsByLane(rows: readonly OutboxRow[]): Map<Lane, NewJob[]> {
    const jobsByLane = new Map<Lane, NewJob[]>();
    for (const [registered, caused] of this.rowsByReaction(rows)) {
      const jobs = jobsByLane.get(registered.lane) ?? [];
      jobs.push(...jobsOf(registered, caused));
      jobsByLane.set(registered.lane, jobs);
    }
    return jobsByLane;
  }

  private rowsByReaction(rows: readonly OutboxRow[]): Map<RegisteredReaction, OutboxRow[]> {
    const rowsByReaction = new Map<RegisteredReaction, OutboxRow[]>();
    for (const row of rows) {
      for (const registered of this.registry.causedBy(row.type)) {
        rowsByReaction.set(registered, [...(rowsByReaction.get(registered) ?? []), row]);
      }
    }
    return rowsByReaction;
  }
}

/** One job for each fact; a single one for all of them where the reaction takes many. Their ids come from the facts. */
function jobsOf({ name, reaction, isPatient }: RegisteredReaction, rows: readonly OutboxRow[]): NewJob[] {
  const groups = reaction.reactToAll === undefined ? rows.map((row) => [row]) : [rows];
  return groups.map((group) => ({
    id: `${name}.${group[0]?.id}${group.length === 1 ? '' : `.${group.length}`}`,
    name,
    isPatient: isPatient === true,
    payload: group.length === 1 ? group[0]?.event : group.map(({ event }) => event),
  }));
}
