import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { MeetingMarked } from '../domain/attendance-events.js';
import { type DeskEntryTooOld, momentOfEntry } from '../domain/entry-moment.js';
import {
  type MarkChange,
  type MarkRefusal,
  type MarkSteps,
  markMeeting,
  type MeetingInSlot,
  type MeetingMark,
} from '../domain/mark-meeting.js';
import type { ReportRefusal } from '../domain/report-incident.js';
import { DeskEntryStore, type ReportedNoShow } from '../persistence/desk-entry-store.js';
import { ReportIncident } from './report-incident.js';
import { WithdrawIncident } from './withdraw-incident.js';

export type MarkFailure = MarkRefusal | DeskEntryTooOld | ReportRefusal;

/**
 * Notes that a meeting was held or that somebody did not come to it, perhaps some time ago. A no-show is an incident
 * like any other: the agenda is mended after it. Whoever calls it holds the meeting in its place meanwhile.
 */
@Injectable()
export class MarkMeeting {
  constructor(
    private readonly database: Database,
    private readonly store: DeskEntryStore,
    private readonly reportIncident: ReportIncident,
    private readonly withdrawIncident: WithdrawIncident,
    private readonly clock: Clock,
  ) {}

  run(
    missionId: MissionId,
    meeting: MeetingInSlot,
    change: MarkChange,
    happenedAt: Instant | null,
  ): Promise<Result<MeetingMark, MarkFailure>> {
    return this.database.run(async (tx): Promise<Result<MeetingMark, MarkFailure>> => {
      const moment = momentOfEntry(happenedAt, this.clock.now());
      if (!moment.ok) return moment;
      const noShows = await this.store.noShows(tx, missionId, meeting);
      const steps = markMeeting(meeting, await this.markOf(tx, meeting, noShows), change);
      if (!steps.ok) return steps;
      await this.keepHeld(tx, missionId, meeting, steps.value, moment.value);
      const told = await this.tellNoShows(missionId, meeting, steps.value, noShows, moment.value);
      if (!told.ok) return told;
      const { meetingId } = meeting;
      await tx.announce({ type: 'meeting-marked', missionId, meetingId } satisfies MeetingMarked);
      return ok(change.mark);
    });
  }

  private async markOf(
    tx: Transaction,
    meeting: MeetingInSlot,
    noShows: readonly ReportedNoShow[],
  ): Promise<MeetingMark> {
    const absentIds = [...new Set(noShows.map(({ participationId }) => participationId))];
    if (absentIds.length > 0) return { kind: 'no-show', absentIds };
    return { kind: (await this.store.isHeld(tx, meeting)) ? 'held' : 'none', absentIds };
  }

  private async keepHeld(
    tx: Transaction,
    missionId: MissionId,
    meeting: MeetingInSlot,
    { isHeld }: MarkSteps,
    markedAt: Instant,
  ): Promise<void> {
    const { meetingId, slotId } = meeting;
    if (isHeld) await this.store.saveHeld(tx, { meetingId, missionId, slotId, markedAt });
    else await this.store.removeHeld(tx, meeting);
  }

  private async tellNoShows(
    missionId: MissionId,
    { slotId }: MeetingInSlot,
    { toReport, toTakeBack }: MarkSteps,
    noShows: readonly ReportedNoShow[],
    happenedAt: Instant,
  ): Promise<Result<null, MarkFailure>> {
    for (const { incidentId, participationId } of noShows) {
      if (toTakeBack.includes(participationId)) await this.withdrawIncident.run(missionId, incidentId);
    }
    for (const participationId of toReport) {
      const report = { kind: 'no-show', participationId, slotId } as const;
      const reported = await this.reportIncident.run(missionId, report, happenedAt);
      if (!reported.ok) return reported;
    }
    return ok(null);
  }
}
