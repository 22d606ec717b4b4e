import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { DeskEntryTooOld } from '../domain/entry-moment.js';
import type { ReportRefusal } from '../domain/report-incident.js';
import { AttendanceStore } from '../persistence/attendance-store.js';
import { ReportIncident } from './report-incident.js';
import { WithdrawIncident } from './withdraw-incident.js';

export type OverrunFailure =
  | ReportRefusal
  | DeskEntryTooOld
  /** Somebody else has said something else of it meanwhile; null: that it ends with its slot. */
  | { readonly type: 'overrun-changed-meanwhile'; readonly overrunsUntil: Instant | null };

/** Until when it goes on, as somebody says who had something before their eyes. */
export interface OverrunChange {
  /** Null: it ends with its slot. */
  readonly endsAt: Instant | null;
  /** What was shown when it was said; left out where whatever stands may be replaced. */
  readonly seenEndsAt?: Instant | null;
  /** When it was said, where that was before now. */
  readonly happenedAt?: Instant | null;
}

/** A slot at a table. */
export interface SlotAtTable {
  readonly tableId: Id<'Table'>;
  readonly slotId: Id<'Slot'>;
}

/**
 * Says until when what is at a table goes on past its slot, in the place of whatever was said of it. Whoever calls it holds
 * the meeting in its place meanwhile, so that two who say so wait for each other.
 */
@Injectable()
export class ChangeOverrun {
  constructor(
    private readonly database: Database,
    private readonly store: AttendanceStore,
    private readonly reportIncident: ReportIncident,
    private readonly withdrawIncident: WithdrawIncident,
  ) {}

  /** The same again changes nothing. */
  run(missionId: MissionId, place: SlotAtTable, change: OverrunChange): Promise<Result<null, OverrunFailure>> {
    const { endsAt, seenEndsAt, happenedAt = null } = change;
    return this.database.run(async (tx): Promise<Result<null, OverrunFailure>> => {
      const standing = await this.store.overruns(tx, missionId, place);
      const overrunsUntil =
        standing
          .map((overrun) => overrun.endsAt)
          .sort()
          .at(-1) ?? null;
      if (seenEndsAt !== undefined && overrunsUntil !== seenEndsAt && overrunsUntil !== endsAt) {
        return err({ type: 'overrun-changed-meanwhile', overrunsUntil });
      }
      for (const overrun of standing) {
        if (overrun.endsAt !== endsAt) await this.withdrawIncident.run(missionId, overrun.incidentId);
      }
      if (endsAt === null || standing.some((overrun) => overrun.endsAt === endsAt)) return ok(null);
      const reported = await this.reportIncident.run(missionId, { kind: 'overrun', ...place, endsAt }, happenedAt);
      return reported.ok ? ok(null) : reported;
    });
  }
}
