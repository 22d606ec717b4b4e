import { Inject, Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ContactRecorded } from '../domain/notification-events.js';
import { NotificationStore } from '../persistence/notification-store.js';

/** Makes known that somebody is reached otherwise now, and has news that wait for the morning of an earlier clock look anew. */
@Injectable()
export class AnnounceContacts {
  constructor(
    private readonly notifications: NotificationStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(tx: Transaction, missionId: MissionId, participationIds: readonly ParticipationId[]): Promise<void> {
    for (const participationId of participationIds) {
      await tx.announce({ type: 'contact-recorded', missionId, participationId } satisfies ContactRecorded);
    }
    await this.notifications.forgetQuietHours(tx, participationIds, this.config.mailHoldSeconds);
  }
}
