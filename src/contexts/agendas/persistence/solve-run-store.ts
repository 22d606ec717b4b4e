import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { SolveProgress } from '../domain/solve-progress.js';
import type { SolveRun, SolveRunId } from '../domain/solve-run.js';
import { SolveRunRows } from './agenda-rows.js';

/** What a run was given, and what it has found so far: slots per meeting of the snapshot, -1 for none. */
export interface KeptProblem {
  readonly snapshot: unknown;
  readonly startSlots: readonly number[] | null;
  readonly bestSlots: readonly number[] | null;
}

/** How a run stands while somebody computes it. */
export interface RunOnWatch {
  readonly isRunning: boolean;
  readonly isTaken: boolean;
}

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

  find(tx: Transaction, missionId: MissionId, id: SolveRunId): Promise<SolveRun | null> {
    return tx.rowsOf(SolveRunRows).findOneBy({ id, missionId });
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

  /** Without a lock and outside a transaction: for looking at. */
  async lookAt(id: SolveRunId): Promise<KeptProblem | null> {
    const [row] = await this.database.query<KeptProblem>(`${KEPT_PROBLEM} WHERE run_id = $1`, [id]);
    return row ?? null;
  }

  count(tx: Transaction, missionId: MissionId): Promise<number> {
    return tx.rowsOf(SolveRunRows).countBy({ missionId });
  }

  /** Keeps the problem of a run as it was when it first began. */
  async saveSnapshot(tx: Transaction, id: SolveRunId, snapshot: object): Promise<void> {
    await tx.query('INSERT INTO solve_snapshots (run_id, snapshot) VALUES ($1, $2)', [id, JSON.stringify(snapshot)]);
  }

  /** What is kept of that run, or null where it has not begun. */
  async findKept(tx: Transaction, id: SolveRunId): Promise<KeptProblem | null> {
    const [row] = await tx.query<KeptProblem>(`${KEPT_PROBLEM} WHERE run_id = $1`, [id]);
    return row ?? null;
  }

  /** Keeps for a run what another one was given, so that it can be done again. */
  async copyKept(tx: Transaction, from: SolveRunId, to: SolveRunId): Promise<void> {
    await tx.query(
      `INSERT INTO solve_snapshots (run_id, snapshot, start_slots)
       SELECT $2, snapshot, start_slots FROM solve_snapshots WHERE run_id = $1`,
      [from, to],
    );
  }

  /** Has the next attempt begin with the best that the earlier ones have found; its time is counted anew. */
  async continueFromBest(tx: Transaction, id: SolveRunId): Promise<void> {
    await tx.query('UPDATE solve_snapshots SET start_slots = best_slots WHERE run_id = $1', [id]);
    await tx.query('DELETE FROM solve_run_points WHERE run_id = $1', [id]);
  }

  /** Keeps how far a run has come and, where it is another, the best agenda so far and how good it is; in one statement. */
  async noteProgress(
    id: SolveRunId,
    progress: SolveProgress | null,
    bestSlots: readonly number[] | null,
  ): Promise<RunOnWatch> {
    const [noted] = await this.database.query<{ isTaken: boolean }>(
      `WITH noted AS (
         UPDATE solve_runs SET progress = coalesce($2::jsonb, progress) WHERE id = $1 AND status = 'running'
         RETURNING taken_at IS NOT NULL AS "isTaken"
       ), kept AS (
         UPDATE solve_snapshots SET best_slots = $3::integer[]
         WHERE run_id = $1 AND $3::integer[] IS NOT NULL AND EXISTS (SELECT 1 FROM noted)
       ), drawn AS (
         INSERT INTO solve_run_points (run_id, elapsed_milliseconds, placed, breaks, idle_slots, most_placeable,
                                       breaks_at_least)
         SELECT $1, "elapsedMilliseconds", placed, breaks, "idleSlots", "mostPlaceable", "breaksAtLeast"
         FROM jsonb_to_record($2::jsonb) AS now ("elapsedMilliseconds" double precision, placed integer, breaks integer,
                                                 "idleSlots" integer, "mostPlaceable" integer, "breaksAtLeast" integer)
         WHERE $2::jsonb IS NOT NULL AND EXISTS (SELECT 1 FROM noted)
           AND NOT EXISTS (
             SELECT 1 FROM (SELECT * FROM solve_run_points WHERE run_id = $1
                            ORDER BY elapsed_milliseconds DESC LIMIT 1) AS last
             WHERE ROW (last.placed, last.breaks, last.idle_slots, last.most_placeable, last.breaks_at_least)
               IS NOT DISTINCT FROM ROW (now.placed, now.breaks, now."idleSlots", now."mostPlaceable", now."breaksAtLeast"))
         ON CONFLICT DO NOTHING
       )
       SELECT "isTaken" FROM noted`,
      [id, progress === null ? null : JSON.stringify(progress), bestSlots],
    );
    return { isRunning: noted !== undefined, isTaken: noted?.isTaken ?? false };
  }
}

const KEPT_PROBLEM = `
  SELECT snapshot, start_slots AS "startSlots", best_slots AS "bestSlots" FROM solve_snapshots`;
