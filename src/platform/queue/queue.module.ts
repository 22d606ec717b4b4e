import { Module } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import type { DatabaseConnection } from '../database/connection.js';
import { DATABASE_CONNECTION } from '../database/database-signals.js';
import type { Lane } from '../reactions/reaction.js';
import { JobQueues, type LaneSettings } from './job-queues.js';
import { postgresBackend, redisBackend } from './queue-backend.js';

/** With a wait that doubles from half a second, twelve attempts outlast half an hour without the database. */
const ATTEMPTS = 12;

const lanesFor = ({ longJobsAtOnce }: Config): Readonly<Record<Lane, LaneSettings>> => ({
  // Few enough to leave most connections of the pool to those who wait for an answer.
  quick: { concurrency: 4, attempts: ATTEMPTS },
  // As many as the engines have threads for, so that the agenda of one mission does not wait for that of another.
  long: { concurrency: longJobsAtOnce, attempts: ATTEMPTS },
  // Two missions may have their day at once; their proposals are made one after the other, in well under a second.
  repair: { concurrency: 2, attempts: ATTEMPTS },
  // One thread finds them.
  explain: { concurrency: 1, attempts: ATTEMPTS },
  // As many as there are connections to the mail server.
  mail: { concurrency: 3, attempts: ATTEMPTS },
});

@Module({
  providers: [
    {
      provide: JobQueues,
      inject: [CONFIG, DATABASE_CONNECTION],
      useFactory: async (config: Config, connection: DatabaseConnection) => {
        const onPostgres = config.redisUrl === null;
        const backend = onPostgres ? await postgresBackend(connection) : await redisBackend(config.redisUrl);
        return new JobQueues(backend, lanesFor(config));
      },
    },
  ],
  exports: [JobQueues],
})
export class QueueModule {}
