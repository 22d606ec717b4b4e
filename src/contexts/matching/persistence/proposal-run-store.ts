import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type {
  Proposal,
  ProposalProgress,
  ProposalRun,
  ProposalRunId,
  ProposedMeeting,
} from '../domain/proposal-run.js';
import { ProposalRunRows } from './proposal-run-rows.js';

/** Proposals of meetings. */
@Injectable()
export class ProposalRunStore {
  constructor(private readonly database: Database) {}

  /** Lets one transaction at a time ask for a proposal in a mission, until it ends. */
  async lock(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('proposal-runs:' || $1, 0))`, [missionId]);
  }

  async add(tx: Transaction, run: ProposalRun): Promise<void> {
    await tx.rowsOf(ProposalRunRows).insert(run);
  }

  async save(tx: Transaction, run: ProposalRun): Promise<void> {
    await tx.rowsOf(ProposalRunRows).update({ id: run.id }, run);
  }

  findForUpdate(tx: Transaction, missionId: MissionId, id: ProposalRunId): Promise<ProposalRun | null> {
    return tx.rowsOf(ProposalRunRows).findOne({ where: { id, missionId }, lock: { mode: 'pessimistic_write' } });
  }

  findActive(tx: Transaction, missionId: MissionId): Promise<ProposalRun | null> {
    return tx.rowsOf(ProposalRunRows).findOneBy({ missionId, status: In(['queued', 'running']) });
  }

  /** Every run of any mission that waits or is being computed. */
  findAllActive(): Promise<Pick<ProposalRun, 'id' | 'missionId'>[]> {
    return this.database.query(
      `SELECT id, mission_id AS "missionId" FROM proposal_runs
       WHERE status IN ('queued', 'running') ORDER BY requested_at`,
    );
  }

  /** Keeps how far a run has come, in one statement; false where the run is no longer running. */
  async noteProgress(id: ProposalRunId, progress: ProposalProgress | null): Promise<boolean> {
    const [running] = await this.database.query<{ isRunning: boolean }>(
      `WITH noted AS (
         UPDATE proposal_runs SET progress = coalesce($2::jsonb, progress)
         WHERE id = $1 AND status = 'running' RETURNING 1
       )
       SELECT EXISTS (SELECT 1 FROM noted) AS "isRunning"`,
      [id, progress === null ? null : JSON.stringify(progress)],
    );
    return running?.isRunning ?? false;
  }

  async saveProposal(tx: Transaction, id: ProposalRunId, { meetings, shortfalls }: Proposal): Promise<void> {
    await tx.query(
      `INSERT INTO proposed_meetings (run_id, sme_id, buyer_id, score)
       SELECT $1, "smeId", "buyerId", score
       FROM jsonb_to_recordset($2) AS proposed ("smeId" uuid, "buyerId" uuid, score double precision)`,
      [id, JSON.stringify(meetings)],
    );
    await tx.query(
      `INSERT INTO proposal_shortfalls (run_id, participation_id, meetings, minimum, reason, filtered)
       SELECT $1, "participationId", meetings, minimum, reason, filtered
       FROM jsonb_to_recordset($2) AS short ("participationId" uuid, meetings integer, minimum integer, reason text,
                                             filtered jsonb)`,
      [id, JSON.stringify(shortfalls)],
    );
  }

  /** Best first. */
  meetings(id: ProposalRunId): Promise<ProposedMeeting[]> {
    return this.database.query<ProposedMeeting>(
      `SELECT sme_id AS "smeId", buyer_id AS "buyerId", score FROM proposed_meetings
       WHERE run_id = $1 ORDER BY score DESC, sme_id, buyer_id`,
      [id],
    );
  }
}
