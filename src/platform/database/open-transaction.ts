import { type DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { announceFacts } from './announce-facts.js';
import { currentAuthor } from './authorship.js';
import { queryPrepared, type StatementSender } from './prepared-query.js';

/**
 * A connection with a transaction open on it. What begins a transaction or a savepoint, or lets one go, goes out together
 * with the statement that follows: nobody waits for its answer before the end.
 */
export class OpenTransaction {
  /** What is made known with its commit, in the order in which it happened. */
  readonly facts: DomainEvent[] = [];
  private readonly unanswered: Promise<unknown>[] = [];
  private unansweredFailure: Error | null = null;
  private depth = 0;

  private constructor(
    private readonly runner: QueryRunner,
    readonly connection: StatementSender,
  ) {}

  /** Throws where there is no connection to be had. */
  static async begin(dataSource: DataSource): Promise<OpenTransaction> {
    const runner = dataSource.createQueryRunner();
    const transaction = new OpenTransaction(runner, (await runner.connect()) as StatementSender);
    // TypeORM's repositories ask for it before they lock rows; it begins none itself.
    Object.assign(runner, { isTransactionActive: true });
    transaction.send('BEGIN');
    return transaction;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Commits once `work` is done; a throw rolls back. Gives the connection back in any case. */
  async commitAfter<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      const value = await work();
      // Whoever numbers facts of a mission makes others who do so wait until the commit: it goes out with it.
      const numbered = this.facts.length === 0 ? null : announceFacts(this.connection, this.facts, currentAuthor());
      // The first of them that failed is told: the server answers them in the order in which they went out.
      const [said] = await Promise.all([this.ask('COMMIT'), ...this.unanswered, numbered]);
      if (said !== 'COMMIT') throw new Error('A statement failed, nobody was told, and nothing of it was committed');
      return value;
    } catch (error) {
      // What failed first is told, also where the connection is gone: what came after it only failed for that.
      await this.ask('ROLLBACK').catch(() => undefined);
      throw this.unansweredFailure ?? error;
    } finally {
      await this.runner.release();
    }
  }

  /** Keeps what `work` writes for the commit; where it throws, that alone is undone. */
  async inSavepoint<Value>(work: () => Promise<Value>): Promise<Value> {
    const [announcedBefore, sentBefore] = [this.facts.length, this.unanswered.length];
    const name = `savepoint_${(this.depth += 1)}`;
    this.send(`SAVEPOINT ${name}`);
    try {
      const value = await work();
      this.send(`RELEASE SAVEPOINT ${name}`);
      return value;
    } catch (error) {
      await this.ask(`ROLLBACK TO SAVEPOINT ${name}`).catch(() => undefined);
      const failure = this.unansweredFailure ?? error;
      this.facts.length = announcedBefore;
      this.unanswered.length = sentBefore;
      this.unansweredFailure = null;
      throw failure;
    } finally {
      this.depth -= 1;
    }
  }

  /** Sends SQL whose rows nobody needs: whether it failed is looked at with the commit, which then commits nothing. */
  sendPrepared(sql: string, parameters: readonly unknown[]): void {
    this.leaveUnanswered(queryPrepared(this.connection, sql, parameters));
  }

  private send(sql: string): void {
    this.leaveUnanswered(this.ask(sql));
  }

  private leaveUnanswered(answer: Promise<unknown>): void {
    answer.catch((error: unknown) => (this.unansweredFailure ??= error as Error));
    this.unanswered.push(answer);
  }

  /** Gives what the server says that it has done. */
  private async ask(sql: string): Promise<string> {
    try {
      return (await this.connection.query({ text: sql })).command;
    } catch (error) {
      throw new QueryFailedError(sql, [], error as Error);
    }
  }
}
