import type { DataSourceOptions } from 'typeorm';
import { type DatabaseConnection, pgOptions } from './connection.js';
import { migrations } from './migrations/index.js';

/** Connections one process may hold; a request that must not be repeated holds one until it is answered. */
const POOL_SIZE = 16;

/** TypeORM's options for that database. Entities are listed by the modules that own them. */
export function dataSourceOptions(connection: DatabaseConnection): DataSourceOptions {
  return {
    type: 'postgres',
    poolSize: POOL_SIZE,
    installExtensions: false,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    // Straight to `pg`, which understands every form of address, sockets among them. What is asked together goes out together.
    extra: { ...pgOptions(connection), keepAlive: true, pipeline: true },
  };
}
