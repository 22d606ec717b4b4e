import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DatabaseConnection } from './connection.js';
import { dataSourceOptions } from './data-source-options.js';
import { Database } from './database.js';
import { DATABASE_CONNECTION, DatabaseSignals } from './database-signals.js';

/** The database of this process, migrated before Nest starts. */
@Module({})
export class DatabaseModule {
  static of(connection: DatabaseConnection, connections: number | null = null): DynamicModule {
    const options = dataSourceOptions(connection, connections ?? undefined);
    return {
      module: DatabaseModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...options, autoLoadEntities: true, retryAttempts: 0 })],
      providers: [{ provide: DATABASE_CONNECTION, useValue: connection }, Database, DatabaseSignals],
      exports: [DATABASE_CONNECTION, Database, DatabaseSignals],
    };
  }
}
