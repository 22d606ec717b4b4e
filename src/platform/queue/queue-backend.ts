import { createPostgresBackend, type Processor, Queue, runMigrations, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { StartUpFailure } from '../config/config.js';
import { type DatabaseConnection, pgOptions } from '../database/connection.js';
import { IDLE_CONNECTION_MILLISECONDS } from '../database/data-source-options.js';

/** BullMQ's options for a worker without its connection, which the backend adds. */
export type WorkerSettings = Omit<WorkerOptions, 'connection'>;

/** Where jobs wait: the same queues and workers on PostgreSQL or on Redis. */
export interface QueueBackend {
  openQueue(name: string): Queue;
  openWorker(name: string, processor: Processor, settings: WorkerSettings): Worker;
  close(): Promise<void>;
}

/** Five queues and workers hold one listening connection each; the rest serve their statements. */
const POOL_SIZE = 15;

/** Brings BullMQ's own schema in that database up to date; safe in several processes at once. */
export async function migrateQueueSchema(connection: DatabaseConnection): Promise<void> {
  const migrator = new pg.Client(pgOptions(connection));
  await migrator.connect();
  try {
    await runMigrations(migrator);
  } finally {
    await migrator.end();
  }
}

/** Jobs in PostgreSQL, in BullMQ's own schema, which is brought up to date first. */
export async function postgresBackend(connection: DatabaseConnection): Promise<QueueBackend> {
  await migrateQueueSchema(connection);
  const pool = new pg.Pool({
    ...pgOptions(connection),
    max: POOL_SIZE,
    keepAlive: true,
    idleTimeoutMillis: IDLE_CONNECTION_MILLISECONDS,
    // Jobs lost with the machine come back: what they were made from is deleted by a later commit, which waits for the disk,
    // and what they have done is done again.
    options: '-c search_path=bullmq -c synchronous_commit=off',
  });
  // An idle connection that the server closes must not end the process; the pool opens another.
  pool.on('error', () => undefined);
  // Every lane adds two listeners of its own; that is no leak.
  pool.setMaxListeners(0);
  return {
    openQueue: (name) => new Queue(name, { connection: pool }, createPostgresBackend) as unknown as Queue,
    openWorker: (name, processor, settings) =>
      new Worker(name, processor, { ...settings, connection: pool }, createPostgresBackend) as unknown as Worker,
    close: () => pool.end(),
  };
}

/** Jobs in Redis. Throws a StartUpFailure where it does not answer. */
export async function redisBackend(url: string): Promise<QueueBackend> {
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  let lastError: Error | null = null;
  // While it runs, the queues and workers that share it report its errors.
  redis.on('error', (error) => {
    lastError = error;
  });
  await redis.connect().catch((error: unknown) => {
    redis.disconnect();
    const reason = String(lastError ?? error);
    throw new StartUpFailure(
      `The Redis of REDIS_URL cannot be used (${reason}): check its address, or unset REDIS_URL.`,
    );
  });
  return {
    openQueue: (name) => new Queue(name, { connection: redis }),
    openWorker: (name, processor, settings) => new Worker(name, processor, { ...settings, connection: redis }),
    close: async () => {
      await redis.quit();
    },
  };
}
