import { Injectable } from '@nestjs/common';
import type { FloorWorker } from '../../../../kernel/actor.js';
import { addMinutes, type Instant } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { ChangeOverrun, type OverrunFailure } from '../../../attendance/index.js';
import type { SeenMeeting } from '../desk/mark-placed-meeting.js';
import { type FloorRefusal, HoldFloorMeeting } from './hold-floor-meeting.js';

/**
 * Says for whoever works at a post how long one of their meetings goes on past its slot. The agenda is mended for whatever
 * that upsets, as after every overrun.
 */
@Injectable()
export class ProlongFloorMeeting {
  constructor(
    private readonly database: Database,
    private readonly holdFloorMeeting: HoldFloorMeeting,
    private readonly changeOverrun: ChangeOverrun,
  ) {}

  /** The minutes count from the end of the slot, not from what was said before; 0 means that it ends with its slot. */
  run(
    worker: FloorWorker,
    seen: SeenMeeting,
    minutes: number,
  ): Promise<Result<Instant | null, FloorRefusal | OverrunFailure>> {
    return this.database.run(async (tx): Promise<Result<Instant | null, FloorRefusal | OverrunFailure>> => {
      const held = await this.holdFloorMeeting.run(tx, worker, seen);
      if (!held.ok) return held;
      const { placement, startsAt, endsAt, hasBegun } = held.value;
      if (!hasBegun) return err({ type: 'floor-meeting-not-begun', startsAt });
      const until = minutes === 0 ? null : addMinutes(endsAt, minutes);
      const changed = await this.changeOverrun.run(worker.missionId, placement, until);
      return changed.ok ? ok(until) : changed;
    });
  }
}
