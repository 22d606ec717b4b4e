import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { SolveProgress, SolveRun, SolveRunId } from '../domain/solve-run.js';
import { SolveRunRows } from './agenda-rows.js';

/** Runs, and the problem that each was given. */
@Injectable()
export class SolveRunStore {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, run: SolveRun): Promise<void> {
    await tx.rowsOf(SolveRunRows).insert(run);
  }

  async save(tx: Transaction, run: SolveRun): Promise<void> {
    await tx.rowsOf(SolveRunRows).update({ id: run.id }, run);
  }

  findForUpdate(tx: Transaction, missionId: MissionId, id: SolveRunId): Promise<SolveRun | null> {
    return tx.rowsOf(SolveRunRows).findOne({ where: { id, missionId }, lock: { mode: 'pessimistic_write' } });
  }

  findActive(tx: Transaction, missionId: MissionId): Promise<SolveRun | null> {
    return tx.rowsOf(SolveRunRows).findOneBy({ missionId, status: In(['queued', 'running']) });
  }

  /** Every run of any mission that waits or is being computed. */
  findAllActive(): Promise<Pick<SolveRun, 'id' | 'missionId'>[]> {
    return this.database.query(
      `SELECT id, mission_id AS "missionId" FROM solve_runs WHERE status IN ('queued', 'running') ORDER BY requested_at`,
    );
  }

  count(tx: Transaction, missionId: MissionId): Promise<number> {
    return tx.rowsOf(SolveRunRows).countBy({ missionId });
  }

  /** Keeps the problem of a run as it was when it first began. */
  async saveSnapshot(tx: Transaction, id: SolveRunId, snapshot: object): Promise<void> {
    await tx.query('INSERT INTO solve_snapshots (run_id, snapshot) VALUES ($1, $2)', [id, JSON.stringify(snapshot)]);
  }

  /** What `saveSnapshot` kept, or null. */
  async findSnapshot(tx: Transaction, id: SolveRunId): Promise<unknown> {
    const [row] = await tx.query<{ snapshot: unknown }>('SELECT snapshot FROM solve_snapshots WHERE run_id = $1', [id]);
    return row?.snapshot ?? null;
  }

  /** Keeps how far a run has come, in one statement; false where the run is no longer running. */
  async noteProgress(id: SolveRunId, progress: SolveProgress | null): Promise<boolean> {
    const [running] = await this.database.query<{ isRunning: boolean }>(
      `WITH noted AS (
         UPDATE solve_runs SET progress = coalesce($2::jsonb, progress) WHERE id = $1 AND status = 'running' RETURNING 1
       )
       SELECT EXISTS (SELECT 1 FROM noted) AS "isRunning"`,
      [id, progress === null ? null : JSON.stringify(progress)],
    );
    return running?.isRunning ?? false;
  }
}
