import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import type { CheckInChanged } from '../domain/attendance-events.js';
import { type ArrivalChange, type ArrivalChangedMeanwhile, changeArrival } from '../domain/change-arrival.js';
import { type DeskEntryTooOld, momentOfEntry } from '../domain/entry-moment.js';
import { AttendanceStore } from '../persistence/attendance-store.js';
import type { ParticipantUnknown } from './check-in-participant.js';

export type ArrivalFailure = ArrivalChangedMeanwhile | DeskEntryTooOld | ParticipantUnknown;

/** Notes at a desk, perhaps some time ago, whether somebody is here; refused where another desk has said otherwise. */
@Injectable()
export class ChangeArrival {
  constructor(
    private readonly database: Database,
    private readonly store: AttendanceStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  /** Since when they are here after it; null where they are not. */
  run(
    missionId: MissionId,
    participationId: ParticipationId,
    change: ArrivalChange,
    happenedAt: Instant | null,
  ): Promise<Result<Instant | null, ArrivalFailure>> {
    return this.database.run(async (tx): Promise<Result<Instant | null, ArrivalFailure>> => {
      const moment = momentOfEntry(happenedAt, this.clock.now());
      if (!moment.ok) return moment;
      if ((await this.missions.participation(missionId, participationId)) === null) {
        return err({ type: 'participant-unknown' });
      }
      const before = (await this.store.findCheckInForUpdate(tx, participationId))?.arrivedAt ?? null;
      const changed = changeArrival(before, change, moment.value);
      if (!changed.ok || changed.value === before) return changed;
      const { value: arrivedAt } = changed;
      if (arrivedAt === null) await this.store.removeCheckIn(tx, missionId, participationId);
      else await this.store.saveCheckIn(tx, { participationId, missionId, arrivedAt });
      await tx.announce({ type: 'check-in-changed', missionId, participationId } satisfies CheckInChanged);
      return ok(arrivedAt);
    });
  }
}
