import { Injectable } from '@nestjs/common';
import { PendingReactions } from '../../../platform/reactions/pending-reactions.js';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import type { SolveRunQueued } from '../domain/agenda-events.js';
import { FailLostRuns } from '../use-cases/solving/fail-lost-runs.js';
import { RUN_SOLVER_WHEN_RUN_QUEUED } from './run-solver-when-run-queued.js';

/** A queue can be wiped, and a job can fail as often as it may: its run would be active for ever. */
@Injectable()
@ReactsTo({ name: 'fail-lost-runs-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class FailLostRunsWhenMinutePassed implements Reaction<TimePassed> {
  constructor(
    private readonly failLostRuns: FailLostRuns,
    private readonly pendingReactions: PendingReactions,
  ) {}

  react(): Promise<void> {
    return this.failLostRuns.run(async () => {
      const events = (await this.pendingReactions.eventsFor(RUN_SOLVER_WHEN_RUN_QUEUED)) as readonly SolveRunQueued[];
      return new Set(events.map(({ runId }) => runId));
    });
  }
}
