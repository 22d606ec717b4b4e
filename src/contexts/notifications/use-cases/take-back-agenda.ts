import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { FollowAgenda } from './follow-agenda.js';

/** When nothing is public any more: what is held of it does not go out, and whoever was told hears that it holds no longer. */
@Injectable()
export class TakeBackAgenda {
  constructor(
    private readonly database: Database,
    private readonly store: NotificationStore,
    private readonly calendars: CalendarStore,
    private readonly followAgenda: FollowAgenda,
    private readonly clock: Clock,
  ) {}

  /** However late, and done again, it recalls nothing of what was published since: only what that version said. */
  async run(
    missionId: MissionId,
    withdrawnId: Id<'AgendaVersion'>,
    participationIds: readonly ParticipationId[],
  ): Promise<void> {
    await this.database.write(async (tx) => {
      // Before the messages, as whoever writes one does: two who lock in one order never wait in a circle.
      await this.calendars.lockMission(tx, missionId);
      await this.store.recallHeld(tx, missionId, this.clock.now(), withdrawnId);
      await this.followAgenda.run(missionId, participationIds);
    });
  }
}
