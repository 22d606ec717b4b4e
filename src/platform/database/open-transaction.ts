import { type DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { announceFacts } from './announce-facts.js';
import type { StatementSender } from './prepared-query.js';

/**
 * A connection with a transaction open on it. What begins a transaction or a savepoint, or lets one go, goes out together
 * with the statement that follows: nobody waits for its answer before the end.
 */
export class OpenTransaction {
  /** What is made known with its commit, in the order in which it happened. */
  readonly facts: DomainEvent[] = [];
  private readonly unanswered: Promise<unknown>[] = [];
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
      await Promise.all(this.unanswered);
      // Whoever numbers facts of a mission makes others who do so wait until the commit: it goes out with it.
      const numbered = this.facts.length === 0 ? null : announceFacts(this.connection, this.facts);
      const [said] = await Promise.all([this.ask('COMMIT'), numbered]);
      if (said !== 'COMMIT') throw new Error('A statement failed, nobody was told, and nothing of it was committed');
      return value;
    } catch (error) {
      // What failed first is told, also where the connection is gone.
      await this.ask('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await this.runner.release();
    }
  }

  /** Keeps what `work` writes for the commit; where it throws, that alone is undone. */
  async inSavepoint<Value>(work: () => Promise<Value>): Promise<Value> {
    const announcedBefore = this.facts.length;
    const name = `savepoint_${(this.depth += 1)}`;
    this.send(`SAVEPOINT ${name}`);
    try {
      const value = await work();
      this.send(`RELEASE SAVEPOINT ${name}`);
      return value;
    } catch (error) {
      this.facts.length = announcedBefore;
      await this.ask(`ROLLBACK TO SAVEPOINT ${name}`).catch(() => undefined);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  private send(sql: string): void {
    const answer = this.ask(sql);
    // Looked at before the commit; until then it is not unheard.
    answer.catch(() => undefined);
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
