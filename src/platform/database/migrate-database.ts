import pg from 'pg';
import { DataSource } from 'typeorm';
import { type DatabaseConnection, pgOptions } from './connection.js';
import { dataSourceOptions } from './data-source-options.js';

/** Any constant: processes that start together take turns by it. */
const MIGRATION_LOCK = 7_021_964;

/**
 * Brings the schema up to date, in one process at a time however many start together. Gives the names of the
 * migrations that ran. Throws what PostgreSQL answers where it cannot be reached.
 */
export async function migrateDatabase(connection: DatabaseConnection): Promise<string[]> {
  const lockHolder = new pg.Client(pgOptions(connection));
  await lockHolder.connect();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await new DataSource(dataSourceOptions(connection)).initialize();
    try {
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      return ran.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lockHolder.end();
  }
}
