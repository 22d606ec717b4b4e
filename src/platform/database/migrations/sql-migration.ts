import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of the schema, in SQL. Steps go forward only: what is old is first left unused, then removed by a later step. */
export abstract class SqlMigration implements MigrationInterface {
  protected abstract readonly sql: string;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(this.sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only: restore a backup to go back.'));
  }
}
