import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import { isActive, type SolveRun, type SolveRunId } from '../../domain/solve-run.js';
import { SolveRunList } from '../../persistence/read-models/solve-run-list.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { readSolution, type SolvedAgenda } from '../../planning/solving/read-solution.js';
import type { RunUnknown } from './cancel-solve-run.js';

export type LookRefusal =
  | RunUnknown
  /** What a run has made is its version; what a cancelled one had found is dropped. */
  | { readonly type: 'solve-run-over'; readonly runId: SolveRunId; readonly foundStatus: SolveRun['status'] }
  /** It waits for a worker, or has begun a moment ago. */
  | { readonly type: 'nothing-found-yet'; readonly runId: SolveRunId };

/** Shows the best agenda of a run that is under way, as a draft would have it. The run does not notice. */
@Injectable()
export class LookAtBestAgenda {
  constructor(
    private readonly runList: SolveRunList,
    private readonly runs: SolveRunStore,
    private readonly engineThreads: EngineThreads,
  ) {}

  async run(missionId: MissionId, runId: SolveRunId): Promise<Result<SolvedAgenda, LookRefusal>> {
    const run = await this.runList.find(missionId, runId);
    if (run === null) return err({ type: 'solve-run-unknown' });
    if (!isActive(run)) return err({ type: 'solve-run-over', runId, foundStatus: run.status });
    const kept = await this.runs.lookAt(runId);
    const slots = kept?.bestSlots ?? kept?.startSlots ?? null;
    if (kept === null || slots === null) return err({ type: 'nothing-found-yet', runId });
    const snapshot = kept.snapshot as AgendaSnapshot;
    const seated = await this.engineThreads.run('seat-agenda', { problem: snapshot.problem, slots });
    if (seated.status === 'refused') throw new Error(`Run ${runId} solves a problem that is refused now`);
    return ok(readSolution(snapshot, seated));
  }
}
