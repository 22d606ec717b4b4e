import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { DeliveryTaskStore } from '../persistence/delivery-task-store.js';

/** Has an organiser call somebody whose mailbox did not take what was sent past the messages that are kept. */
@Injectable()
export class OpenDeliveryTask {
  constructor(
    private readonly tasks: DeliveryTaskStore,
    private readonly clock: Clock,
  ) {}

  /** `failure` is a kind, and the code of the mail server where it gave one; never its words. */
  async run(tx: Transaction, missionId: MissionId, participationId: ParticipationId, failure: string): Promise<void> {
    const open = { openedAt: this.clock.now(), closedAt: null, closedById: null };
    await this.tasks.open(tx, { id: newId(), missionId, participationId, failure, ...open });
  }
}
