import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import type { Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { type CloseRefusal, closeTask, type DeliveryTask, type DeliveryTaskId } from '../domain/delivery-task.js';
import { DeliveryTaskStore } from '../persistence/delivery-task-store.js';

/** An organiser has called somebody who got no message, or otherwise seen to it. */
@Injectable()
export class CloseDeliveryTask {
  constructor(
    private readonly database: Database,
    private readonly tasks: DeliveryTaskStore,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, missionId: MissionId, id: DeliveryTaskId): Promise<Result<DeliveryTask, CloseRefusal>> {
    return this.database.run(async (tx) => {
      const closed = closeTask(await this.tasks.find(tx, missionId, id), actor.userId, this.clock.now());
      if (closed.ok) await this.tasks.close(tx, closed.value);
      return closed;
    });
  }
}
