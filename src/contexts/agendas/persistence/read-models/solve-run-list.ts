import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { QualityPoint } from '../../domain/solve-progress.js';
import type { SolveRun, SolveRunId } from '../../domain/solve-run.js';

const SOLVE_RUNS = `
  SELECT id, mission_id AS "missionId", status, terms, seed, seconds, steps::double precision AS steps, attempts,
         based_on_id AS "basedOnId", progress, version_id AS "versionId", failure,
         repeats_id AS "repeatsId", ${instantSql('taken_at')} AS "takenAt", report,
         ${instantSql('requested_at')} AS "requestedAt", ${instantSql('finished_at')} AS "finishedAt"
  FROM solve_runs`;

/** Runs as screens show them. */
@Injectable()
export class SolveRunList {
  constructor(private readonly database: Database) {}

  /** The runs of a mission, newest first, after the one of that instant and id. */
  list(missionId: MissionId, after: readonly [string, string] | null, limit: number): Promise<SolveRun[]> {
    const [requestedAt, id] = after ?? [null, null];
    return this.database.query<SolveRun>(
      `${SOLVE_RUNS}
       WHERE mission_id = $1 AND ($2::timestamptz IS NULL OR (requested_at, id) < ($2, $3::uuid))
       ORDER BY requested_at DESC, id DESC LIMIT $4`,
      [missionId, requestedAt, id, limit],
    );
  }

  /** Null where the mission has no such run. */
  async find(missionId: MissionId, id: SolveRunId): Promise<SolveRun | null> {
    const [run] = await this.database.query<SolveRun>(`${SOLVE_RUNS} WHERE mission_id = $1 AND id = $2`, [
      missionId,
      id,
    ]);
    return run ?? null;
  }

  /** How good the best agenda of a run was in the course of it, in order of time; empty where nothing was found yet. */
  quality(missionId: MissionId, id: SolveRunId): Promise<QualityPoint[]> {
    return this.database.query<QualityPoint>(
      `SELECT elapsed_milliseconds AS "elapsedMilliseconds", placed, breaks, idle_slots AS "idleSlots",
              most_placeable AS "mostPlaceable", breaks_at_least AS "breaksAtLeast"
       FROM solve_run_points JOIN solve_runs ON solve_runs.id = run_id
       WHERE run_id = $2 AND mission_id = $1 ORDER BY elapsed_milliseconds`,
      [missionId, id],
    );
  }
}
