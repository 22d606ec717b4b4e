import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { Clock } from '../../../../platform/time/clock.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';
import { missionReport, type MissionReport, type ReportLine } from '../../domain/mission-report.js';

/** What became of each meeting, and both of its sides beside it. */
const SEATS = `
  WITH facts AS (
    SELECT meetings.sme_id, meetings.buyer_id, meetings.cancelled_at IS NOT NULL AS is_cancelled,
           placed.meeting_id IS NOT NULL AS is_scheduled, held.meeting_id IS NOT NULL AS is_held,
           EXISTS (SELECT 1 FROM incidents
                   WHERE incidents.mission_id = $1 AND incidents.withdrawn_at IS NULL
                     AND incidents.details ->> 'kind' = 'no-show'
                     AND incidents.details ->> 'slotId' = placed.slot_id::text
                     AND incidents.details ->> 'participationId' IN (meetings.sme_id::text, meetings.buyer_id::text)
                  ) AS is_missed,
           placed.meeting_id IS NOT NULL AND remote.meeting_id IS NOT NULL AS is_remote
    FROM meetings
    LEFT JOIN public_placements AS placed ON placed.meeting_id = meetings.id
    LEFT JOIN held_meetings AS held ON held.meeting_id = placed.meeting_id AND held.slot_id = placed.slot_id
    LEFT JOIN remote_meetings AS remote ON remote.meeting_id = meetings.id
    WHERE meetings.mission_id = $1),
  seats AS (SELECT sme_id AS participation_id, facts.* FROM facts
            UNION ALL SELECT buyer_id AS participation_id, facts.* FROM facts)`;

const counted = (condition: string, name: string): string =>
  `count(seats.participation_id) FILTER (WHERE ${condition})::integer AS "${name}"`;

const LINES = `${SEATS}
  SELECT participations.id AS "participationId", participations.side,
         participations.status = 'withdrawn' AS "isWithdrawn", ${toldNameSql('participations', 'companies')} AS "companyName",
         companies.country_code AS "countryCode", companies.province,
         ${counted('true', 'agreed')}, ${counted('seats.is_cancelled', 'cancelled')},
         ${counted('seats.is_scheduled', 'scheduled')}, ${counted('seats.is_held AND NOT seats.is_missed', 'held')},
         ${counted('seats.is_missed', 'missed')}, ${counted('seats.is_remote', 'remote')}
  FROM participations
  JOIN companies ON companies.id = participations.company_id
  LEFT JOIN seats ON seats.participation_id = participations.id
  WHERE participations.mission_id = $1
  GROUP BY participations.id, companies.id
  ORDER BY participations.side DESC, companies.name, participations.id`;

/** Counts what a mission amounts to, each time anew from what is so. */
@Injectable()
export class MissionReportReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(missionId: MissionId): Promise<MissionReport> {
    const lines = await this.database.query<ReportLine>(LINES, [missionId]);
    const [frame] = await this.database.query<{ endsAt: Instant | null }>(
      `SELECT ${instantSql('max(slots.ends_at)')} AS "endsAt" FROM slots WHERE mission_id = $1 AND gone_at IS NULL`,
      [missionId],
    );
    return missionReport(lines, frame?.endsAt ?? null, this.clock.now());
  }
}
