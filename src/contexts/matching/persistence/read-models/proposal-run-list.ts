import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';
import type { ProposalRun, ProposalRunId, ProposalShortfall, ProposedMeeting } from '../../domain/proposal-run.js';

/** A participant as lists show it. */
export interface ListedParticipant {
  readonly participationId: string;
  readonly companyName: string;
  readonly countryCode: string;
  readonly side: 'sme' | 'buyer';
}

export interface ListedProposedMeeting extends ProposedMeeting {
  readonly sme: ListedParticipant;
  readonly buyer: ListedParticipant;
}

export interface ListedShortfall extends ProposalShortfall {
  readonly participant: ListedParticipant;
}

const PROPOSAL_RUNS = `
  SELECT id, mission_id AS "missionId", status, maximum_per_sme AS "maximumPerSme", attempts, progress,
         setup_version AS "setupVersion", meetings, failure, ${instantSql('requested_at')} AS "requestedAt",
         ${instantSql('finished_at')} AS "finishedAt", ${instantSql('agreed_at')} AS "agreedAt",
         agreed_meetings AS "agreedMeetings"
  FROM proposal_runs`;

const participantOf = (participations: string, companies: string): string => `
  jsonb_build_object('participationId', ${participations}.id, 'companyName', ${toldNameSql(participations, companies)},
                     'countryCode', ${companies}.country_code, 'side', ${participations}.side)`;

/** Proposals as screens show them. */
@Injectable()
export class ProposalRunList {
  constructor(private readonly database: Database) {}

  /** The runs of a mission, newest first, after the one of that instant and id. */
  list(missionId: MissionId, after: readonly [string, string] | null, limit: number): Promise<ProposalRun[]> {
    const [requestedAt, id] = after ?? [null, null];
    return this.database.query<ProposalRun>(
      `${PROPOSAL_RUNS}
       WHERE mission_id = $1 AND ($2::timestamptz IS NULL OR (requested_at, id) < ($2, $3::uuid))
       ORDER BY requested_at DESC, id DESC LIMIT $4`,
      [missionId, requestedAt, id, limit],
    );
  }

  /** Null where the mission has no such run. */
  async find(missionId: MissionId, id: ProposalRunId): Promise<ProposalRun | null> {
    const [run] = await this.database.query<ProposalRun>(`${PROPOSAL_RUNS} WHERE mission_id = $1 AND id = $2`, [
      missionId,
      id,
    ]);
    return run ?? null;
  }

  /** The proposal that was made last; null where none was made. */
  async latestMade(missionId: MissionId): Promise<ProposalRun | null> {
    const [run] = await this.database.query<ProposalRun>(
      `${PROPOSAL_RUNS} WHERE mission_id = $1 AND status = 'succeeded' ORDER BY requested_at DESC, id DESC LIMIT 1`,
      [missionId],
    );
    return run ?? null;
  }

  /** The meetings that a run proposes, by SME and buyer, after that pair. */
  meetings(
    id: ProposalRunId,
    after: readonly [string, string] | null,
    limit: number,
  ): Promise<ListedProposedMeeting[]> {
    const [smeId, buyerId] = after ?? [null, null];
    return this.database.query<ListedProposedMeeting>(
      `SELECT proposed_meetings.sme_id AS "smeId", proposed_meetings.buyer_id AS "buyerId", proposed_meetings.score,
              ${participantOf('smes', 'sme_companies')} AS sme, ${participantOf('buyers', 'buyer_companies')} AS buyer
       FROM proposed_meetings
       JOIN participations AS smes ON smes.id = proposed_meetings.sme_id
       JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
       JOIN participations AS buyers ON buyers.id = proposed_meetings.buyer_id
       JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id
       WHERE proposed_meetings.run_id = $1
         AND ($2::uuid IS NULL OR (proposed_meetings.sme_id, proposed_meetings.buyer_id) > ($2, $3::uuid))
       ORDER BY proposed_meetings.sme_id, proposed_meetings.buyer_id LIMIT $4`,
      [id, smeId, buyerId, limit],
    );
  }

  /** Whom a run leaves short, SMEs first, by name. */
  shortfalls(id: ProposalRunId): Promise<ListedShortfall[]> {
    return this.database.query<ListedShortfall>(
      `SELECT proposal_shortfalls.participation_id AS "participationId", proposal_shortfalls.meetings,
              proposal_shortfalls.minimum, proposal_shortfalls.reason, proposal_shortfalls.filtered,
              ${participantOf('participations', 'companies')} AS participant
       FROM proposal_shortfalls
       JOIN participations ON participations.id = proposal_shortfalls.participation_id
       JOIN companies ON companies.id = participations.company_id
       WHERE proposal_shortfalls.run_id = $1
       ORDER BY participations.side DESC, companies.name, participations.id`,
      [id],
    );
  }
}
