import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { DeliveryTaskId } from '../../domain/delivery-task.js';

/** A task with what an organiser needs to call somebody. */
export interface ListedDeliveryTask {
  readonly id: DeliveryTaskId;
  readonly participationId: ParticipationId;
  readonly companyName: string;
  readonly phone: string | null;
  readonly failure: string;
  readonly openedAt: Instant;
}

/** Tasks as organisers see them. */
@Injectable()
export class DeliveryTaskList {
  constructor(private readonly database: Database) {}

  /** Those that are open, the first ones first. */
  open(missionId: MissionId): Promise<ListedDeliveryTask[]> {
    return this.database.query<ListedDeliveryTask>(
      `SELECT tasks.id, tasks.participation_id AS "participationId", companies.name AS "companyName", contacts.phone,
              tasks.failure, ${instantSql('tasks.opened_at')} AS "openedAt"
       FROM delivery_tasks AS tasks
       JOIN participations ON participations.id = tasks.participation_id
       JOIN companies ON companies.id = participations.company_id
       LEFT JOIN contacts ON contacts.participation_id = tasks.participation_id
       WHERE tasks.mission_id = $1 AND tasks.closed_at IS NULL
       ORDER BY tasks.opened_at, tasks.id`,
      [missionId],
    );
  }
}
