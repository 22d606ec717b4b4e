import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { ProposalRunFinished } from '../domain/matching-events.js';
import { cancelProposal, type ProposalOver, type ProposalRun, type ProposalRunId } from '../domain/proposal-run.js';
import { ProposalRunStore } from '../persistence/proposal-run-store.js';

/** There is no such run in that mission. */
export interface ProposalUnknown {
  readonly type: 'proposal-run-unknown';
}

/** Gives a proposal up while it is made. A worker that is at it sees so within half a second. */
@Injectable()
export class CancelProposal {
  constructor(
    private readonly database: Database,
    private readonly runs: ProposalRunStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, runId: ProposalRunId): Promise<Result<ProposalRun, ProposalOver | ProposalUnknown>> {
    return this.database.run(async (tx) => {
      const run = await this.runs.findForUpdate(tx, missionId, runId);
      if (run === null) return err({ type: 'proposal-run-unknown' });
      const cancelled = cancelProposal(run, this.clock.now());
      if (!cancelled.ok || cancelled.value === run) return cancelled;
      await this.runs.save(tx, cancelled.value);
      const { status } = cancelled.value;
      await tx.announce({ type: 'proposal-run-finished', missionId, runId, status } satisfies ProposalRunFinished);
      return cancelled;
    });
  }
}
