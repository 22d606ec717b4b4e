import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { DeskEntryTooOld } from '../domain/entry-moment.js';
import type { ReportRefusal } from '../domain/report-incident.js';
import { AttendanceStore } from '../persistence/attendance-store.js';
import { ReportIncident } from './report-incident.js';
import { WithdrawIncident } from './withdraw-incident.js';

export type OverrunFailure = ReportRefusal | DeskEntryTooOld;

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

  /** Null: it ends with its slot. The same again changes nothing. */
  run(missionId: MissionId, place: SlotAtTable, endsAt: Instant | null): Promise<Result<null, OverrunFailure>> {
    return this.database.run(async (tx): Promise<Result<null, OverrunFailure>> => {
      const standing = await this.store.overruns(tx, missionId, place);
      for (const overrun of standing) {
        if (overrun.endsAt !== endsAt) await this.withdrawIncident.run(missionId, overrun.incidentId);
      }
      if (endsAt === null || standing.some((overrun) => overrun.endsAt === endsAt)) return ok(null);
      const reported = await this.reportIncident.run(missionId, { kind: 'overrun', ...place, endsAt });
      return reported.ok ? ok(null) : reported;
    });
  }
}
