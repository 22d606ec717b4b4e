import type { EntityManager, EntitySchema, ObjectLiteral, Repository } from 'typeorm';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { newId } from '../ids/new-id.js';
import { queryPrepared, type StatementSender } from './prepared-query.js';

/** Where committed facts wait for the relay. */
const INSERT_INTO_OUTBOX = 'INSERT INTO outbox_events (id, type, mission_id, event) VALUES ($1, $2, $3, $4)';

/**
 * One unit of work on the database. Every writing method takes it as a parameter, so that a change, its announcement
 * and the jobs that follow commit together or not at all.
 */
export class Transaction {
  /** `noteAnnouncement` is called for each fact, so that the relay is woken once they have committed. */
  constructor(
    private readonly manager: EntityManager,
    private readonly noteAnnouncement: () => void,
  ) {}

  /** The rows of one entity, inside this transaction. */
  rowsOf<Row extends ObjectLiteral>(schema: EntitySchema<Row>): Repository<Row> {
    return this.manager.getRepository(schema);
  }

  /** Runs SQL inside this transaction. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return queryPrepared<Row>(await connectionOf(this.manager), sql, parameters);
  }

  /** Makes a fact known once this transaction has committed: reactions to it run after, and only then. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- lets a fact be written in place with its own ids
  async announce<Event extends DomainEvent>(event: Event): Promise<void> {
    this.noteAnnouncement();
    await this.query(INSERT_INTO_OUTBOX, [newId<'OutboxEvent'>(), event.type, event.missionId, event]);
  }
}

/** The connection on which a transaction is open. */
export async function connectionOf({ queryRunner }: EntityManager): Promise<StatementSender> {
  if (queryRunner === undefined) throw new Error('A transaction without a connection: begin it with Database');
  return (await queryRunner.connect()) as StatementSender;
}
