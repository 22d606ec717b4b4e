import { Injectable } from '@nestjs/common';
import type { FloorWorker } from '../../../../kernel/actor.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { AttendanceReader, ChangeOverrun, momentOfEntry, type OverrunFailure } from '../../../attendance/index.js';
import { floorOverrunEnd } from '../../domain/floor-overrun.js';
import type { SeenMeeting } from '../desk/mark-placed-meeting.js';
import { type FloorRefusal, HoldFloorMeeting } from './hold-floor-meeting.js';

export type ProlongRefusal =
  | FloorRefusal
  /** It is marked as held: its table is free. */
  | { readonly type: 'floor-meeting-finished' };

/** How long a meeting is said to go on. */
export interface Prolonging {
  /** From the end of the slot, not from what was said before; 0 means that it ends with its slot. */
  readonly minutes: number;
  /** What the post showed when it was said; left out where whatever stands may be replaced. */
  readonly seenUntil?: Instant | null;
  /** A post that had no network says afterwards when it was; null means now. */
  readonly happenedAt: Instant | null;
}

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
    private readonly attendance: AttendanceReader,
    private readonly clock: Clock,
  ) {}

  /** Where the minutes had passed when it was said, it goes on to the next five minutes to come, which is given. */
  run(
    worker: FloorWorker,
    seen: SeenMeeting,
    { minutes, seenUntil, happenedAt }: Prolonging,
  ): Promise<Result<Instant | null, ProlongRefusal | OverrunFailure>> {
    return this.database.run(async (tx): Promise<Result<Instant | null, ProlongRefusal | OverrunFailure>> => {
      const held = await this.holdFloorMeeting.run(tx, worker, seen);
      if (!held.ok) return held;
      const { placement, startsAt, endsAt, hasBegun } = held.value;
      if (!hasBegun) return err({ type: 'floor-meeting-not-begun', startsAt });
      const finished = (await this.attendance.heldMeetings(worker.missionId)).some(
        ({ meetingId, slotId }) => meetingId === seen.meetingId && slotId === seen.slotId,
      );
      if (finished && minutes > 0) return err({ type: 'floor-meeting-finished' });
      const moment = momentOfEntry(happenedAt, this.clock.now());
      if (!moment.ok) return moment;
      const until = minutes === 0 ? null : floorOverrunEnd(endsAt, minutes, moment.value);
      const change = { endsAt: until, happenedAt, ...(seenUntil !== undefined && { seenEndsAt: seenUntil }) };
      const changed = await this.changeOverrun.run(worker.missionId, placement, change);
      return changed.ok ? ok(until) : changed;
    });
  }
}
