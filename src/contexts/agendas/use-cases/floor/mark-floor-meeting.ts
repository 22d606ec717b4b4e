import { Injectable } from '@nestjs/common';
import type { FloorWorker } from '../../../../kernel/actor.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import {
  ChangeOverrun,
  type MarkChange,
  type MarkFailure,
  type MeetingMark,
  type OverrunFailure,
} from '../../../attendance/index.js';
import { MarkPlacedMeeting, type SeenMeeting } from '../desk/mark-placed-meeting.js';
import { type FloorRefusal, HoldFloorMeeting } from './hold-floor-meeting.js';

export type FloorMarkFailure = FloorRefusal | MarkFailure | OverrunFailure;

/**
 * Notes for whoever works at a post that one of their meetings was held, or who of the two is not there yet. A meeting that
 * is finished does not go on any more: its table is free.
 */
@Injectable()
export class MarkFloorMeeting {
  constructor(
    private readonly database: Database,
    private readonly holdFloorMeeting: HoldFloorMeeting,
    private readonly markPlacedMeeting: MarkPlacedMeeting,
    private readonly changeOverrun: ChangeOverrun,
  ) {}

  /** A post that had no network says afterwards when it was; null means now. */
  run(
    worker: FloorWorker,
    seen: SeenMeeting,
    change: MarkChange,
    happenedAt: Instant | null,
  ): Promise<Result<MeetingMark, FloorMarkFailure>> {
    return this.database.run(async (tx): Promise<Result<MeetingMark, FloorMarkFailure>> => {
      const held = await this.holdFloorMeeting.run(tx, worker, seen);
      if (!held.ok) return held;
      const { placement, startsAt, hasBegun } = held.value;
      const isFinished = change.mark.kind === 'held';
      if (isFinished && !hasBegun) return err({ type: 'floor-meeting-not-begun', startsAt });
      const marked = await this.markPlacedMeeting.run(worker.missionId, seen, change, happenedAt);
      if (!marked.ok || !isFinished) return marked;
      const ended = await this.changeOverrun.run(worker.missionId, placement, { endsAt: null });
      return ended.ok ? marked : ended;
    });
  }
}
