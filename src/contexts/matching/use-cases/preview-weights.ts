import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import type { PairExplanation } from '../domain/explanation.js';
import type { BlockedPair, MatchSetup } from '../domain/match-setup.js';
import { RecommendationList } from '../persistence/read-models/recommendation-list.js';
import { weightsOf } from '../planning/score-input.js';
import { tellOrganiser } from '../planning/tell-explanation.js';
import { GatherQuestion } from './gather-question.js';

/** A pair as it is scored now, and as it would be. */
export interface PreviewedPair extends BlockedPair {
  readonly now: PairExplanation;
  readonly then: PairExplanation;
}

/** Spread over all recommendations, from the best to the last. */
const SAMPLE_SIZE = 8;

/** Shows on sample pairs what other weights would do, without storing anything. */
@Injectable()
export class PreviewWeights {
  constructor(
    private readonly gatherQuestion: GatherQuestion,
    private readonly engineThreads: EngineThreads,
    private readonly recommendations: RecommendationList,
  ) {}

  /** Of the pairs that are named, or of some that are recommended; pairs that are not of the mission are left out. */
  async run(
    missionId: MissionId,
    weights: MatchSetup['weights'],
    named: readonly BlockedPair[],
  ): Promise<readonly PreviewedPair[]> {
    const gathered = await this.gatherQuestion.run(missionId);
    if (gathered === null) return [];
    const { question, candidates } = gathered;
    const sideById = new Map<string, 'sme' | 'buyer'>(candidates.map(({ id, side }) => [id, side]));
    const wanted = named.length > 0 ? named : await this.sample(missionId, sideById);
    const pairs = wanted.filter(
      ({ smeId, buyerId }) => sideById.get(smeId) === 'sme' && sideById.get(buyerId) === 'buyer',
    );
    const options = { ...question.options, weights: weightsOf({ weights }, 0) };
    const now = await this.engineThreads.run('judge-pairs', { ...question, pairs });
    const then = await this.engineThreads.run('judge-pairs', { ...question, pairs, options });
    return pairs.flatMap((pair, index) => {
      const [verdictNow, verdictThen] = [now[index], then[index]];
      if (verdictNow === undefined || verdictThen === undefined) return [];
      const told = (verdict: typeof verdictNow): PairExplanation => tellOrganiser({ verdict, rises: [] }, false);
      return { ...pair, now: told(verdictNow), then: told(verdictThen) };
    });
  }

  private async sample(
    missionId: MissionId,
    sideById: ReadonlyMap<string, 'sme' | 'buyer'>,
  ): Promise<readonly BlockedPair[]> {
    const recommended = await this.recommendations.pairs(missionId);
    const ofSmes = recommended
      .filter(({ participationId }) => sideById.get(participationId) === 'sme')
      .sort((left, right) => right.score - left.score);
    const step = Math.max(1, Math.floor(ofSmes.length / SAMPLE_SIZE));
    return ofSmes
      .filter((_, index) => index % step === 0)
      .slice(0, SAMPLE_SIZE)
      .map(({ participationId, counterpartId }) => ({ smeId: participationId, buyerId: counterpartId }));
  }
}
