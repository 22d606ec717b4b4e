import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Err, Result } from '../../kernel/result.js';
import { cameFromAbsence, DatabaseUnavailable } from './database-unavailable.js';
import { OpenTransaction } from './open-transaction.js';
import { OutboxBell } from './outbox-bell.js';
import { queryPrepared, type StatementSender } from './prepared-query.js';
import { Transaction } from './transaction.js';

const DEADLOCK_DETECTED = '40P01';
const SERIALIZATION_FAILURE = '40001';
const MAXIMUM_ATTEMPTS = 4;

/** Carries an expected failure out of a transaction, which rolls back only on a throw. */
class RollBack extends Error {
  constructor(readonly failure: Err<unknown>) {
    super('rolled back because the use case returned a failure');
  }
}

/** A transaction, or a savepoint in it, that calls further down find and join. */
interface Scope {
  readonly transaction: OpenTransaction;
  /** What was started inside may live on after the end: a timer, a thread. It must not join any more. */
  isOver: boolean;
}

/** Opens transactions and answers reads. Throws a DatabaseUnavailable where the server is not there. */
@Injectable()
export class Database {
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private readonly pool: StatementSender;
  private readonly bell: OutboxBell;

  constructor(private readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
    this.bell = new OutboxBell(this.pool);
  }

  /**
   * Runs `work` in a transaction: an Ok commits, an Err or a throw rolls back. Inside a transaction that is already
   * open (a request with an Idempotency-Key) it becomes a savepoint of that one. A deadlock is tried again, up to
   * three times, so `work` must be repeatable.
   */
  async run<Outcome extends Result<unknown, unknown>>(work: (tx: Transaction) => Promise<Outcome>): Promise<Outcome> {
    try {
      return await this.transact(async (tx) => {
        const outcome = await work(tx);
        if (!outcome.ok) throw new RollBack(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RollBack) return error.failure as Outcome;
      throw error;
    }
  }

  /** Runs `work`, which cannot fail in an expected way, in a transaction and gives what it returns. */
  async write<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
    return this.transact(work);
  }

  /** Reads with SQL; sees what the open transaction of this request has written, if there is one. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await queryPrepared<Row>(this.joined()?.connection ?? this.pool, sql, parameters);
    } catch (error) {
      throw cameFromAbsence(error) ? new DatabaseUnavailable(error) : error;
    }
  }

  /**
   * Tells every process that listens on `channel`; inside a transaction the messages leave with the commit, and those who
   * do so commit one after another.
   */
  async notify(channel: string, messages: readonly string[]): Promise<void> {
    await this.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS messages (message)', [
      channel,
      messages,
    ]);
  }

  private async transact<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
    const outer = this.joined();
    if (outer !== null) return outer.inSavepoint(() => this.inScope(outer, work));
    for (let attempt = 1; ; attempt += 1) {
      const transaction = await this.begin();
      try {
        const value = await transaction.commitAfter(() => this.inScope(transaction, work));
        this.bell.ring(transaction.facts.map(({ missionId }) => missionId));
        return value;
      } catch (error) {
        if (cameFromAbsence(error)) throw new DatabaseUnavailable(error);
        if (attempt === MAXIMUM_ATTEMPTS || !isWorthRepeating(error)) throw error;
      }
    }
  }

  private async begin(): Promise<OpenTransaction> {
    try {
      return await OpenTransaction.begin(this.dataSource);
    } catch (error) {
      throw new DatabaseUnavailable(error);
    }
  }

  private joined(): OpenTransaction | null {
    const scope = this.scopes.getStore();
    return scope === undefined || scope.isOver ? null : scope.transaction;
  }

  private async inScope<Value>(
    transaction: OpenTransaction,
    work: (tx: Transaction) => Promise<Value>,
  ): Promise<Value> {
    const scope: Scope = { transaction, isOver: false };
    try {
      return await this.scopes.run(scope, () => work(new Transaction(transaction)));
    } finally {
      scope.isOver = true;
    }
  }
}

/** The name of the constraint that refused a write, or null where the error is something else. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { constraint } = error.driverError as { readonly constraint?: unknown };
  return typeof constraint === 'string' ? constraint : null;
}

function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { readonly code?: unknown };
  return code === DEADLOCK_DETECTED || code === SERIALIZATION_FAILURE;
}
