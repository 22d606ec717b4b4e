import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { SolveRunQueued } from '../../domain/agenda-events.js';
import { type RepeatRefusal, repeatRun, type SolveRun, type SolveRunId } from '../../domain/solve-run.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';
import type { RunUnknown } from './cancel-solve-run.js';

/** Has the agenda of an earlier run made again, from the problem that was kept with it, with its seed and steps. */
@Injectable()
export class RepeatSolveRun {
  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
    private readonly versions: AgendaVersionStore,
    private readonly clock: Clock,
  ) {}

  run(
    missionId: MissionId,
    earlierId: SolveRunId,
    askedBy: UserId,
  ): Promise<Result<SolveRun, RepeatRefusal | RunUnknown>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const earlier = await this.runs.find(tx, missionId, earlierId);
      if (earlier === null) return err({ type: 'solve-run-unknown' });
      const active = await this.runs.findActive(tx, missionId);
      const repeated = repeatRun({ id: newId(), askedBy }, earlier, active?.id ?? null, this.clock.now());
      if (!repeated.ok) return repeated;
      const { id: runId } = repeated.value;
      await this.runs.add(tx, repeated.value);
      await this.runs.copyKept(tx, earlierId, runId);
      await tx.announce({ type: 'solve-run-queued', missionId, runId } satisfies SolveRunQueued);
      return ok(repeated.value);
    });
  }
}
