import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { giveBackRun, type SolveRun } from '../../domain/solve-run.js';
import { SolveRunStore } from '../../persistence/solve-run-store.js';

/** Leaves a run to another worker, without counting the attempt. A run that was cancelled meanwhile stays so. */
@Injectable()
export class GiveBackSolveRun {
  constructor(
    private readonly database: Database,
    private readonly runs: SolveRunStore,
  ) {}

  run({ id, missionId }: SolveRun): Promise<void> {
    return this.database.write(async (tx) => {
      const run = await this.runs.findForUpdate(tx, missionId, id);
      if (run?.status === 'running') await this.runs.save(tx, giveBackRun(run));
    });
  }
}
