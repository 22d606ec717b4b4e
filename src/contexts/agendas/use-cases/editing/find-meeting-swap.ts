import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersionId } from '../../domain/agenda-version.js';
import type { MeetingSwap } from '../../domain/meeting-place.js';
import { findSwap } from '../../planning/editing/find-swap.js';
import { ReadBoard } from './read-board.js';

export type SwapFailure =
  | { readonly type: 'agenda-version-unknown' }
  /** It has no place in the version, so that there is nothing to exchange. */
  | { readonly type: 'meeting-unknown'; readonly meetingId: Id<'Meeting'> };

/** Whether two meetings of a version can take each other's place. */
@Injectable()
export class FindMeetingSwap {
  constructor(
    private readonly readBoard: ReadBoard,
    private readonly clock: Clock,
  ) {}

  async run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    meetingIds: readonly [Id<'Meeting'>, Id<'Meeting'>],
  ): Promise<Result<MeetingSwap, SwapFailure>> {
    const board = await this.readBoard.run(missionId, versionId);
    if (board === null) return err({ type: 'agenda-version-unknown' });
    const { frame, placements, pins, hindrances } = board;
    const [one, other] = meetingIds.map((id) => placements.find(({ meetingId }) => meetingId === id));
    if (one === undefined) return err({ type: 'meeting-unknown', meetingId: meetingIds[0] });
    if (other === undefined) return err({ type: 'meeting-unknown', meetingId: meetingIds[1] });
    const circumstances = { now: this.clock.now(), hindrances };
    return ok(findSwap({ frame, placements, pins, circumstances }, one, other));
  }
}
