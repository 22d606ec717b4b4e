import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Result } from '../../../kernel/result.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import type { FittedWeights, TooFewDecisions } from '../domain/fitted-weights.js';
import { DecisionStore } from '../persistence/decision-store.js';
import { MatchSetupStore } from '../persistence/match-setup-store.js';
import { readFit } from '../planning/read-fit.js';
import { weightsOf } from '../planning/score-input.js';

/** Learns from a mission's decisions how much each attribute matters, for an organiser to look at. Stores nothing. */
@Injectable()
export class FitWeights {
  constructor(
    private readonly decisions: DecisionStore,
    private readonly setups: MatchSetupStore,
    private readonly engineThreads: EngineThreads,
  ) {}

  async run(missionId: MissionId): Promise<Result<FittedWeights, TooFewDecisions>> {
    const decisions = await this.decisions.of(missionId);
    const { body, version } = await this.setups.latest(missionId);
    return readFit(await this.engineThreads.run('fit-weights', { decisions, current: weightsOf(body, version) }));
  }
}
