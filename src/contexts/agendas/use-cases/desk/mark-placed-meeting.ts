import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { type MarkChange, type MarkFailure, MarkMeeting, type MeetingMark } from '../../../attendance/index.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';

/** The meeting has another time now than the desk had seen, or none. */
export interface MeetingMovedMeanwhile {
  readonly type: 'meeting-moved-meanwhile';
  /** Where it is now; null where it is in the agenda no more. */
  readonly slotId: Id<'Slot'> | null;
}

/** A meeting as a desk had it before its eyes. */
export interface SeenMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly slotId: Id<'Slot'>;
}

/** Marks a meeting of the public agenda as held or missed, where it still is where the desk saw it. */
@Injectable()
export class MarkPlacedMeeting {
  constructor(
    private readonly database: Database,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly markMeeting: MarkMeeting,
  ) {}

  run(
    missionId: MissionId,
    seen: SeenMeeting,
    change: MarkChange,
    happenedAt: Instant | null,
  ): Promise<Result<MeetingMark, MarkFailure | MeetingMovedMeanwhile>> {
    return this.database.run(async (tx): Promise<Result<MeetingMark, MarkFailure | MeetingMovedMeanwhile>> => {
      const placement = await this.publicAgenda.placementForUpdate(tx, missionId, seen.meetingId);
      if (placement?.slotId !== seen.slotId) {
        return err({ type: 'meeting-moved-meanwhile', slotId: placement?.slotId ?? null });
      }
      const participationIds = [placement.smeId, placement.buyerId];
      return this.markMeeting.run(missionId, { ...seen, participationIds }, change, happenedAt);
    });
  }
}
