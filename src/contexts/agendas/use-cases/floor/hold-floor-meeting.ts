import { Injectable } from '@nestjs/common';
import type { FloorPost, FloorWorker } from '../../../../kernel/actor.js';
import type { Instant, TimeSpan } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MissionReader } from '../../../missions/index.js';
import type { Placement } from '../../domain/agenda-version.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import type { MeetingMovedMeanwhile, SeenMeeting } from '../desk/mark-placed-meeting.js';

export type FloorRefusal =
  /** It has another table or interpreter now, or never had this one. The two are not told apart. */
  | { readonly type: 'floor-meeting-unknown' }
  | MeetingMovedMeanwhile
  | { readonly type: 'floor-meeting-not-begun'; readonly startsAt: Instant };

/** A meeting in its place, which it keeps until the transaction ends. */
export interface HeldPlace extends TimeSpan {
  readonly placement: Placement;
  readonly hasBegun: boolean;
}

/** Holds a meeting in its public place for whoever works at a post, where it is one of theirs and where they saw it. */
@Injectable()
export class HoldFloorMeeting {
  constructor(
    private readonly publicAgenda: PublicAgendaStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Transaction,
    { missionId, post }: FloorWorker,
    { meetingId, slotId }: SeenMeeting,
  ): Promise<Result<HeldPlace, FloorRefusal>> {
    const placement = await this.publicAgenda.placementForUpdate(tx, missionId, meetingId);
    if (placement === null || !isAtPost(placement, post)) return err({ type: 'floor-meeting-unknown' });
    if (placement.slotId !== slotId) return err({ type: 'meeting-moved-meanwhile', slotId: placement.slotId });
    const { startsAt, endsAt } = await this.missions.slotTimes(missionId, slotId);
    return ok({ placement, startsAt, endsAt, hasBegun: startsAt <= this.clock.now() });
  }
}

function isAtPost({ interpreterId, tableId }: Placement, { kind, id }: FloorPost): boolean {
  return kind === 'table' ? tableId === id : interpreterId === id;
}
