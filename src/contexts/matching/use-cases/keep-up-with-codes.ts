import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/time/clock.js';
import { RecommendationStore } from '../persistence/recommendation-store.js';
import { ProductKnowledgeReader } from '../product-knowledge-reader.js';
import { RefreshRecommendations } from './refresh-recommendations.js';

/** Others follow a minute later: nobody waits behind a job of many minutes. */
const MISSIONS_AT_A_TIME = 5;

/** Computes anew what was computed from other names of codes than those in force: an official file was imported since. */
@Injectable()
export class KeepUpWithCodes {
  constructor(
    private readonly store: RecommendationStore,
    private readonly productKnowledge: ProductKnowledgeReader,
    private readonly refreshRecommendations: RefreshRecommendations,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const edition = this.productKnowledge.edition();
    const missionIds = await this.store.missionsOfOtherCodes(edition, this.clock.now(), MISSIONS_AT_A_TIME);
    for (const missionId of missionIds) await this.refreshRecommendations.run(missionId);
  }
}
