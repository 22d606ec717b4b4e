import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type ConfigurationRefusal, type FindingKind, JudgeConfiguration } from '../../../missions/index.js';
import type { AgendaWeights } from '../../domain/agenda-weights.js';
import type { SolveTerms } from '../../domain/solve-terms.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { checkTerms, type TermsConflict } from '../../planning/solving/check-terms.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** What is asked of a run that no agenda could keep to. */
export type TermsFailure = TermsConflict;

/** What somebody asks for. */
export interface AskedTerms extends Omit<SolveTerms, 'weights'> {
  /** Null takes those of the mission. */
  readonly weights: AgendaWeights | null;
}

/** Whether any agenda could keep to what is asked of a run, and whether the configuration lets one be made. */
@Injectable()
export class CheckRunTerms {
  constructor(
    private readonly terms: AgendaTermsStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly judgeConfiguration: JudgeConfiguration,
    private readonly clock: Clock,
  ) {}

  /** With the weights of the mission where none are given. */
  async complete(missionId: MissionId, { weights, ...asked }: AskedTerms): Promise<SolveTerms> {
    return { ...asked, weights: weights ?? (await this.terms.weights(missionId)) };
  }

  /** `overriddenWarnings` as of JudgeConfiguration. */
  async run(
    tx: Transaction,
    missionId: MissionId,
    terms: SolveTerms,
    overriddenWarnings: readonly FindingKind[] | null,
  ): Promise<Result<unknown, TermsFailure | ConfigurationRefusal>> {
    const frame = await this.gatherAgendaFrame.run(missionId, await this.publicAgenda.placements(tx, missionId));
    const checked = checkTerms(frame, terms, await this.terms.pins(missionId), this.clock.now());
    if (!checked.ok) return checked;
    return this.judgeConfiguration.run({ missionId, step: 'generating', overriddenWarnings });
  }
}
