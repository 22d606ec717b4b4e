import type { EntitySchema, ObjectLiteral, Repository } from 'typeorm';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { OpenTransaction } from './open-transaction.js';
import { queryPrepared } from './prepared-query.js';

/**
 * One unit of work on the database. Every writing method takes it as a parameter, so that a change, its announcement
 * and the jobs that follow commit together or not at all.
 */
export class Transaction {
  constructor(private readonly open: OpenTransaction) {}

  /** The rows of one entity, inside this transaction. */
  rowsOf<Row extends ObjectLiteral>(schema: EntitySchema<Row>): Repository<Row> {
    return this.open.manager.getRepository(schema);
  }

  /** Runs SQL inside this transaction. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return queryPrepared<Row>(this.open.connection, sql, parameters);
  }

  /**
   * Runs SQL that ends this transaction's work, without waiting for its answer: it goes out together with what follows,
   * and where it fails nothing of the transaction is committed.
   */
  send(sql: string, parameters: readonly unknown[]): void {
    this.open.sendPrepared(sql, parameters);
  }

  /**
   * Makes a fact known once this transaction has committed: reactions to it run after, and only then. It goes into the
   * outbox, and gets its number in its mission, right before the commit.
   */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- lets a fact be written in place with its own ids
  announce<Event extends DomainEvent>(event: Event): Promise<void> {
    this.open.facts.push(event);
    return Promise.resolve();
  }
}
