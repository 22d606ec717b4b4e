import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import type { EngineTaskKind, EngineTaskKinds } from './engine-task-kinds.js';
import { ThreadPool } from './thread-pool.js';

/**
 * The main file of a thread, beside this one. Tests run the sources as they are; what compiles them on the fly does not
 * reach into threads, which therefore take the built file.
 */
const THREAD_ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/platform/engine-threads/engine-thread.js', import.meta.url)
  : new URL('./engine-thread.js', import.meta.url);

/** Besides those of the jobs that take their time: so that scoring never waits behind them. */
const THREADS_FOR_THE_QUICK = 1;

/** One thread for what people wait for at the keyboard, whatever is being computed. */
const ANSWERING_THREADS = 1;

/** What somebody waits for at the keyboard. */
const ANSWERED_AT_ONCE: ReadonlySet<EngineTaskKind> = new Set([
  'find-places',
  'find-room',
  'seat-agenda',
  'measure-agendas',
  'explain-pair',
  'judge-pairs',
  'promise-meetings',
  'measure-completeness',
  'read-product-knowledge',
]);

/** It keeps its indices on one thread; reading a new edition takes seconds, for which nothing else waits. */
const SEARCHING: ReadonlySet<EngineTaskKind> = new Set(['keep-codes', 'search-codes']);
const SEARCHING_THREADS = 1;

/** What nobody waits for, and nothing else should wait behind. */
const EXPLAINING: ReadonlySet<EngineTaskKind> = new Set(['explain-agenda']);
const EXPLAINING_THREADS = 1;

/** What a hall full of people waits for: it has a thread of its own, whatever else is being computed. */
const MENDING: ReadonlySet<EngineTaskKind> = new Set(['repair-agenda']);
const MENDING_THREADS = 1;

/** What to do while an engine computes. */
export interface EngineRunOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting asks the engine to end soon with the best it has. */
  readonly signal?: AbortSignal;
}

/** Runs the engines beside the event loop. Threads are started when first needed. */
@Injectable()
export class EngineThreads implements OnApplicationShutdown {
  private readonly computing: ThreadPool;
  private readonly answering = new ThreadPool(THREAD_ENTRY, ANSWERING_THREADS);
  private readonly searching = new ThreadPool(THREAD_ENTRY, SEARCHING_THREADS);
  private readonly explaining = new ThreadPool(THREAD_ENTRY, EXPLAINING_THREADS);
  private readonly mending = new ThreadPool(THREAD_ENTRY, MENDING_THREADS);

  constructor(@Inject(CONFIG) { longJobsAtOnce }: Config) {
    this.computing = new ThreadPool(THREAD_ENTRY, longJobsAtOnce + THREADS_FOR_THE_QUICK);
  }

  /** Gives what the engine answers; rejects when it throws or its thread ends. */
  async run<Kind extends EngineTaskKind>(
    kind: Kind,
    input: EngineTaskKinds[Kind]['input'],
    { onProgress, signal }: EngineRunOptions<EngineTaskKinds[Kind]['progress']> = {},
  ): Promise<EngineTaskKinds[Kind]['output']> {
    const output = await this.poolFor(kind).run(kind, input, {
      ...(onProgress !== undefined && {
        onProgress: (progress: unknown) => {
          onProgress(progress as EngineTaskKinds[Kind]['progress']);
        },
      }),
      ...(signal !== undefined && { signal }),
    });
    return output as EngineTaskKinds[Kind]['output'];
  }

  /** Requests have been answered by then, and jobs that take long were asked to stop; what is still cut short is done again. */
  async onApplicationShutdown(): Promise<void> {
    const pools = [this.computing, this.answering, this.searching, this.explaining, this.mending];
    await Promise.all(pools.map((pool) => pool.close()));
  }

  private poolFor(kind: EngineTaskKind): ThreadPool {
    if (MENDING.has(kind)) return this.mending;
    if (SEARCHING.has(kind)) return this.searching;
    if (EXPLAINING.has(kind)) return this.explaining;
    return ANSWERED_AT_ONCE.has(kind) ? this.answering : this.computing;
  }
}
