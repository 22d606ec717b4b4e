import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import type { CheckInChanged } from '../domain/attendance-events.js';
import type { CheckIn } from '../domain/incident.js';
import { AttendanceStore } from '../persistence/attendance-store.js';

/** There is no such participation in that mission. */
export interface ParticipantUnknown {
  readonly type: 'participant-unknown';
}

/** Notes that somebody has come, or that this was a mistake. The same again changes nothing. */
@Injectable()
export class CheckInParticipant {
  constructor(
    private readonly database: Database,
    private readonly store: AttendanceStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, participationId: ParticipationId): Promise<Result<CheckIn, ParticipantUnknown>> {
    return this.database.run(async (tx) => {
      if ((await this.missions.participation(missionId, participationId)) === null) {
        return err({ type: 'participant-unknown' });
      }
      const checkIn: CheckIn = { participationId, missionId, arrivedAt: this.clock.now() };
      await this.store.saveCheckIn(tx, checkIn);
      await tx.announce({ type: 'check-in-changed', missionId, participationId } satisfies CheckInChanged);
      return ok(checkIn);
    });
  }

  undo(missionId: MissionId, participationId: ParticipationId): Promise<void> {
    return this.database.write(async (tx) => {
      if (!(await this.store.removeCheckIn(tx, missionId, participationId))) return;
      await tx.announce({ type: 'check-in-changed', missionId, participationId } satisfies CheckInChanged);
    });
  }
}
