import type { EntityManager, EntitySchema, ObjectLiteral, Repository } from 'typeorm';
import type { DomainEvent } from '../../kernel/domain-event.js';
import { newId } from '../ids/new-id.js';

/** Where committed facts wait for the relay; `outbox` is also the channel that wakes it. */
const INSERT_INTO_OUTBOX = `
  WITH inserted AS (
    INSERT INTO outbox_events (id, type, mission_id, event) VALUES ($1, $2, $3, $4)
  )
  SELECT pg_notify('outbox', '')`;

/**
 * One unit of work on the database. Every writing method takes it as a parameter, so that a change, its announcement
 * and the jobs that follow commit together or not at all.
 */
export class Transaction {
  constructor(private readonly manager: EntityManager) {}

  /** The rows of one entity, inside this transaction. */
  rowsOf<Row extends ObjectLiteral>(schema: EntitySchema<Row>): Repository<Row> {
    return this.manager.getRepository(schema);
  }

  /** Runs SQL inside this transaction. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...parameters]);
  }

  /** Makes a fact known once this transaction has committed: reactions to it run after, and only then. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- lets a fact be written in place with its own ids
  async announce<Event extends DomainEvent>(event: Event): Promise<void> {
    await this.manager.query(INSERT_INTO_OUTBOX, [newId<'OutboxEvent'>(), event.type, event.missionId, event]);
  }
}
