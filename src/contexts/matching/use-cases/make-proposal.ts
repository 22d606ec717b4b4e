import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { hasAttemptsLeft, type ProposalRun, type ProposalRunId } from '../domain/proposal-run.js';
import { readProposal } from '../planning/read-proposal.js';
import { AdvanceProposal, type ProposalOutcome } from './advance-proposal.js';
import { GatherProposal } from './gather-proposal.js';
import { WatchProposal } from './watch-proposal.js';

/** Makes the proposal of a run on a thread of its own, tells how far it has come, and ends when the run is given up. */
@Injectable()
export class MakeProposal {
  private readonly logger = new Logger(MakeProposal.name);

  constructor(
    private readonly advanceProposal: AdvanceProposal,
    private readonly watchProposal: WatchProposal,
    private readonly gatherProposal: GatherProposal,
    private readonly engineThreads: EngineThreads,
  ) {}

  /** Throws where the run is to be tried once more: it failed, or the signal said that this process is about to end. */
  async run(missionId: MissionId, runId: ProposalRunId, signal: AbortSignal): Promise<void> {
    const run = await this.advanceProposal.begin({ id: runId, missionId });
    if (run === null) return;
    const outcome = await this.outcomeOf(run, signal);
    if (outcome === 'given-up') return;
    if (outcome !== 'left-to-others') {
      await this.advanceProposal.finish(run, outcome);
      return;
    }
    await this.advanceProposal.giveBack(run);
    throw new Error(`Run ${runId} is left to another process, since this one is about to end`);
  }

  private async outcomeOf(
    run: ProposalRun,
    signal: AbortSignal,
  ): Promise<ProposalOutcome | 'given-up' | 'left-to-others'> {
    try {
      const outcome = await this.propose(run, signal);
      if (outcome !== null) return outcome;
      return signal.aborted ? 'left-to-others' : 'given-up';
    } catch (error) {
      // Threads end with the process too.
      if (signal.aborted) return 'left-to-others';
      this.logger.error({ event: 'proposal-broke', runId: run.id, attempt: run.attempts, reason: String(error) });
      if (hasAttemptsLeft(run)) throw error;
      return { type: 'failed', failure: 'engine-failed' };
    }
  }

  /** Null where it was stopped. */
  private async propose(run: ProposalRun, signal: AbortSignal): Promise<ProposalOutcome | null> {
    const ground = await this.gatherProposal.run(run.missionId, run.maximumPerSme);
    if (ground === null) throw new Error(`Mission ${run.missionId} is gone, and its run is not`);
    const { question, bounds, agreed, minimumScore, setupVersion } = ground;
    const watch = this.watchProposal.begin(run);
    try {
      const proposal = await this.engineThreads.run(
        'propose-meetings',
        { ...question, terms: { bounds, agreed, minimumScore } },
        { onProgress: watch.tell, signal: AbortSignal.any([signal, watch.givenUp]) },
      );
      return proposal === null ? null : { type: 'made', proposal: readProposal(proposal), setupVersion };
    } finally {
      await watch.end();
    }
  }
}
