import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type FittedWeights as EngineFit, type SideFit, usualLeastDecisions } from '../../../matching-engine/index.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import type { TermWeights } from '../domain/match-setup.js';
import { DecisionStore } from '../persistence/decision-store.js';
import { MatchSetupStore } from '../persistence/match-setup-store.js';
import { everyTerm, weightsOf } from '../planning/score-input.js';

/** Weights that the decisions of a mission speak for, and what they rest on. */
export interface FittedWeights extends Pick<EngineFit, 'sides'> {
  readonly weights: { readonly sme: TermWeights; readonly buyer: TermWeights };
}

type DecisionCount = Pick<SideFit, 'accepted' | 'declined' | 'missing'>;

/** Neither side has decided often enough to learn from it. */
export interface TooFewDecisions {
  readonly type: 'too-few-decisions';
  /** Of one side. */
  readonly leastDecisions: number;
  readonly sme: DecisionCount;
  readonly buyer: DecisionCount;
}

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
    const current = weightsOf(body, version);
    const { weights, sides } = await this.engineThreads.run('fit-weights', { decisions, current });
    if (sides.sme.missing > 0 && sides.buyer.missing > 0) {
      const facts = { sme: countOf(sides.sme), buyer: countOf(sides.buyer) };
      return err({ type: 'too-few-decisions', leastDecisions: usualLeastDecisions, ...facts });
    }
    return ok({ weights: { sme: everyTerm(weights.sme), buyer: everyTerm(weights.buyer) }, sides });
  }
}

function countOf({ accepted, declined, missing }: SideFit): DecisionCount {
  return { accepted, declined, missing };
}
