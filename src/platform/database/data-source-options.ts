import { availableParallelism } from 'node:os';
import type { DataSourceOptions } from 'typeorm';
import { type DatabaseConnection, pgOptions } from './connection.js';
import { migrations } from './migrations/index.js';

/** More than the cores can serve only wait for one another; but a request holds its connection while it waits for a lock. */
const CONNECTIONS_PER_CORE = 4;
const FEWEST_BY_DEFAULT = 8;
const MOST_BY_DEFAULT = 16;

/**
 * A connection is a process of PostgreSQL that has read the catalogs and planned the statements: to close it when it has
 * been idle for seconds is to pay for that again with the next burst.
 */
export const IDLE_CONNECTION_MILLISECONDS = 30 * 60_000;

/** How many connections a process holds at most where nobody has said. */
function defaultConnections(): number {
  return Math.min(Math.max(CONNECTIONS_PER_CORE * availableParallelism(), FEWEST_BY_DEFAULT), MOST_BY_DEFAULT);
}

/** TypeORM's options for that database and so many connections. Entities are listed by the modules that own them. */
export function dataSourceOptions(
  connection: DatabaseConnection,
  connections = defaultConnections(),
): DataSourceOptions {
  return {
    type: 'postgres',
    poolSize: connections,
    installExtensions: false,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    // Straight to `pg`, which understands every form of address, sockets among them. What is asked together goes out together.
    extra: {
      ...pgOptions(connection),
      keepAlive: true,
      pipeline: true,
      idleTimeoutMillis: IDLE_CONNECTION_MILLISECONDS,
    },
  };
}
