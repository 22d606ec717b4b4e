import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { Clock } from '../../../platform/time/clock.js';
import { AgreeMeetings, keyOfPair } from '../../meetings/index.js';
import type { ProposalAgreed } from '../domain/matching-events.js';
import { type AgreementRefusal, mayBeAgreed, type ProposalRun, type ProposalRunId } from '../domain/proposal-run.js';
import { ProposalRunStore } from '../persistence/proposal-run-store.js';
import { type Pair, stillPossible, stillSuitable } from '../planning/proposal-input.js';
import type { ProposalUnknown } from './cancel-proposal.js';
import { GatherProposal } from './gather-proposal.js';

/** Which proposal is agreed, and without which of its meetings. */
export interface Agreement {
  readonly missionId: MissionId;
  readonly runId: ProposalRunId;
  readonly leftOut: readonly Pair[];
}

/**
 * Agrees the meetings of a proposal in the place of everybody, as far as they are still possible: whoever has withdrawn
 * their consent since, or no longer suits the other, is not met.
 */
@Injectable()
export class AgreeProposal {
  constructor(
    private readonly database: Database,
    private readonly runs: ProposalRunStore,
    private readonly gatherProposal: GatherProposal,
    private readonly agreeMeetings: AgreeMeetings,
    private readonly engineThreads: EngineThreads,
    private readonly clock: Clock,
  ) {}

  async run(agreement: Agreement): Promise<Result<ProposalRun, AgreementRefusal | ProposalUnknown>> {
    const { missionId, runId } = agreement;
    const suitable = await this.suitable(agreement);
    return this.database.run(async (tx) => {
      await this.agreeMeetings.holdStill(tx, missionId);
      const found = await this.runs.findForUpdate(tx, missionId, runId);
      if (found === null) return err({ type: 'proposal-run-unknown' });
      const run = mayBeAgreed(found);
      if (!run.ok) return run;
      const ground = await this.gatherProposal.run(missionId, found.maximumPerSme);
      if (ground === null) return err({ type: 'proposal-run-unknown' });
      const agreedMeetings = await this.agreeMeetings.run(tx, missionId, stillPossible(suitable, ground));
      const agreed: ProposalRun = { ...run.value, agreedAt: this.clock.now(), agreedMeetings };
      await this.runs.save(tx, agreed);
      await tx.announce({ type: 'proposal-agreed', missionId, runId } satisfies ProposalAgreed);
      return ok(agreed);
    });
  }

  /** Those of the wanted meetings that suit both sides by their profiles of today. Judged before anything is locked. */
  private async suitable({ missionId, runId, leftOut }: Agreement): Promise<readonly Pair[]> {
    const ground = await this.gatherProposal.run(missionId, null);
    if (ground === null) return [];
    const { question, minimumScore } = ground;
    const unwanted = new Set(leftOut.map(keyOfPair));
    const takingPart = new Set([...question.smes, ...question.buyers].map(({ id }) => id));
    const wanted = (await this.runs.meetings(runId)).filter(
      (pair) => !unwanted.has(keyOfPair(pair)) && takingPart.has(pair.smeId) && takingPart.has(pair.buyerId),
    );
    if (wanted.length === 0) return [];
    const verdicts = await this.engineThreads.run('judge-pairs', { ...question, pairs: wanted });
    return stillSuitable(wanted, verdicts, minimumScore);
  }
}
