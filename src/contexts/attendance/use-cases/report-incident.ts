import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import type { IncidentReported } from '../domain/attendance-events.js';
import { type DeskEntryTooOld, momentOfEntry } from '../domain/entry-moment.js';
import type { Incident } from '../domain/incident.js';
import {
  type IncidentFacts,
  type IncidentReport,
  reportIncident,
  type ReportRefusal,
} from '../domain/report-incident.js';
import { AttendanceStore } from '../persistence/attendance-store.js';

/** Notes what has come up on the day; whoever mends the agenda hears of it. */
@Injectable()
export class ReportIncident {
  constructor(
    private readonly database: Database,
    private readonly store: AttendanceStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  /** A desk that had no network says afterwards when it was; null means now. */
  run(
    missionId: MissionId,
    report: IncidentReport,
    happenedAt: Instant | null = null,
  ): Promise<Result<Incident, ReportRefusal | DeskEntryTooOld>> {
    return this.database.run(async (tx): Promise<Result<Incident, ReportRefusal | DeskEntryTooOld>> => {
      const now = this.clock.now();
      const moment = momentOfEntry(happenedAt, now);
      if (!moment.ok) return moment;
      const facts = await this.factsOf(missionId);
      const reported = reportIncident(newId<'Incident'>(), missionId, report, facts, now, moment.value);
      if (!reported.ok) return reported;
      await this.store.addIncident(tx, reported.value);
      const { id: incidentId, details } = reported.value;
      const { kind } = details;
      await tx.announce({ type: 'incident-reported', missionId, incidentId, kind } satisfies IncidentReported);
      return reported;
    });
  }

  private async factsOf(missionId: MissionId): Promise<IncidentFacts> {
    const frame = await this.missions.frame(missionId);
    const dayBySession = new Map(frame?.sessions.map(({ id, day }) => [id, day]));
    return {
      participationIds: new Set(frame?.participations.map(({ id }) => id)),
      tableIds: new Set(frame?.tables.map(({ id }) => id)),
      interpreterIds: new Set(frame?.interpreters.map(({ id }) => id)),
      slots: (frame?.slots ?? []).map((slot) => ({ ...slot, day: dayBySession.get(slot.sessionId) ?? '' })),
    };
  }
}
