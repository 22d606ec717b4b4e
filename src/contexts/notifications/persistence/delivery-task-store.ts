import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { DeliveryTask, DeliveryTaskId } from '../domain/delivery-task.js';

/** What did not arrive, and what has been done about it. */
@Injectable()
export class DeliveryTaskStore {
  /** Where a task of that participation is open already, it stays the only one. */
  async open(tx: Transaction, { id, missionId, participationId, failure, openedAt }: DeliveryTask): Promise<void> {
    await tx.query(
      `INSERT INTO delivery_tasks (id, mission_id, participation_id, failure, opened_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (participation_id) WHERE closed_at IS NULL DO NOTHING`,
      [id, missionId, participationId, failure, openedAt],
    );
  }

  async find(tx: Transaction, missionId: MissionId, id: DeliveryTaskId): Promise<DeliveryTask | null> {
    const [task] = await tx.query<DeliveryTask>(
      `SELECT id, mission_id AS "missionId", participation_id AS "participationId", failure,
              ${instantSql('opened_at')} AS "openedAt", ${instantSql('closed_at')} AS "closedAt",
              closed_by_id AS "closedById"
       FROM delivery_tasks WHERE mission_id = $1 AND id = $2 FOR UPDATE`,
      [missionId, id],
    );
    return task ?? null;
  }

  async close(tx: Transaction, { id, closedAt, closedById }: DeliveryTask): Promise<void> {
    await tx.query('UPDATE delivery_tasks SET closed_at = $2, closed_by_id = $3 WHERE id = $1', [
      id,
      closedAt,
      closedById,
    ]);
  }

  /** Another address is known now: what the old one did not take needs nobody any more. */
  async closeOf(tx: Transaction, participationId: ParticipationId, now: Instant): Promise<void> {
    await tx.query('UPDATE delivery_tasks SET closed_at = $2 WHERE participation_id = $1 AND closed_at IS NULL', [
      participationId,
      now,
    ]);
  }

  async removeOf(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query('DELETE FROM delivery_tasks WHERE participation_id = $1', [participationId]);
  }
}
