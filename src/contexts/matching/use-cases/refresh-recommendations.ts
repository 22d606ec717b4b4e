import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { Clock } from '../../../platform/time/clock.js';
import type { RecommendationsRefreshed } from '../domain/matching-events.js';
import type { RecommendationSet } from '../domain/recommendation.js';
import { RecommendationStore } from '../persistence/recommendation-store.js';
import { StandingListStore } from '../persistence/standing-list-store.js';
import { recommendationsOf } from '../planning/read-scores.js';
import { GatherQuestion } from './gather-question.js';

/** In a mission whose profiles change all the time, what was computed last stands: each change has its own job. */
const MAXIMUM_ATTEMPTS = 3;

/** Computes anew whom everybody in a mission is advised to meet. Of two that run at once, the one that began to read later wins. */
@Injectable()
export class RefreshRecommendations {
  constructor(
    private readonly database: Database,
    private readonly gatherQuestion: GatherQuestion,
    private readonly engineThreads: EngineThreads,
    private readonly store: RecommendationStore,
    private readonly lists: StandingListStore,
    private readonly clock: Clock,
  ) {}

  async run(missionId: MissionId): Promise<void> {
    for (let attempt = 1; attempt <= MAXIMUM_ATTEMPTS; attempt += 1) {
      const state = await this.lists.state(missionId);
      const set = await this.compute(missionId);
      if (set === null) return;
      const isLast = attempt === MAXIMUM_ATTEMPTS;
      const isDone = await this.database.write(async (tx) => {
        // One participant was scored anew meanwhile, from a profile that may not have been read here.
        if (!isLast && !(await this.lists.holds(tx, missionId, state))) return false;
        await this.replace(tx, set);
        return true;
      });
      if (isDone) return;
    }
  }

  private async compute(missionId: MissionId): Promise<RecommendationSet | null> {
    const reading = await this.store.nextReading();
    const computedAt = this.clock.now();
    const gathered = await this.gatherQuestion.run(missionId);
    if (gathered === null) return null;
    const { question, setup, codesEdition } = gathered;
    const { pairs } = await this.engineThreads.run('score-pairs', question);
    const weightsVersion = question.options.weights.version;
    const recommendations = recommendationsOf(pairs, setup);
    return { missionId, reading, computedAt, weightsVersion, codesEdition, recommendations };
  }

  private async replace(tx: Transaction, set: RecommendationSet): Promise<void> {
    if (!(await this.store.replace(tx, set))) return;
    const event: RecommendationsRefreshed = { type: 'recommendations-refreshed', missionId: set.missionId };
    await tx.announce(event);
  }
}
