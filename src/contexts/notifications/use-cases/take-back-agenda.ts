import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { FollowAgenda } from './follow-agenda.js';

/** When nothing is public any more: what is held does not go out, and whoever was told hears that it holds no longer. */
@Injectable()
export class TakeBackAgenda {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly followAgenda: FollowAgenda,
    private readonly clock: Clock,
  ) {}

  /** Done again it recalls nothing of what was written since: only what was held when the agenda was taken back. */
  async run(missionId: MissionId, participationIds: readonly ParticipationId[], withdrawnAt: Instant): Promise<void> {
    await this.database.write(async (tx) => {
      await this.store.recallHeld(tx, missionId, this.clock.now(), withdrawnAt);
      await this.followAgenda.run(missionId, participationIds);
    });
  }
}
