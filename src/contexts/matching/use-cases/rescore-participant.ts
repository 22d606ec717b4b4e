import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { Clock } from '../../../platform/time/clock.js';
import type { RecommendationsRefreshed } from '../domain/matching-events.js';
import { StandingListStore } from '../persistence/standing-list-store.js';
import { type ChangedLists, changedLists } from '../planning/change-lists.js';
import { GatherQuestion } from './gather-question.js';
import { RefreshRecommendations } from './refresh-recommendations.js';

/** Where others change the lists all the time, scoring everybody settles it. */
const MAXIMUM_ATTEMPTS = 5;

/**
 * Scores one participant's pairs anew: its own list, and its place in those of the others. Where nothing was computed
 * yet, or a lower bound of scores cut lists short, everybody is scored.
 */
@Injectable()
export class RescoreParticipant {
  constructor(
    private readonly database: Database,
    private readonly gatherQuestion: GatherQuestion,
    private readonly engineThreads: EngineThreads,
    private readonly lists: StandingListStore,
    private readonly refreshRecommendations: RefreshRecommendations,
    private readonly clock: Clock,
  ) {}

  async run(missionId: MissionId, participationId: ParticipationId): Promise<void> {
    for (let attempt = 1; attempt <= MAXIMUM_ATTEMPTS; attempt += 1) {
      const state = await this.lists.state(missionId);
      if (state === null) break;
      const computedAt = this.clock.now();
      const change = await this.compute(missionId, participationId);
      if (change === null) return;
      const isDone = await this.database.write(async (tx) => {
        if (!(await this.lists.holds(tx, missionId, state))) return false;
        await this.lists.apply(tx, { missionId, computedAt, ...change });
        const event: RecommendationsRefreshed = { type: 'recommendations-refreshed', missionId };
        await tx.announce(event);
        return true;
      });
      if (isDone) return;
    }
    await this.refreshRecommendations.run(missionId);
  }

  /** Null where the mission has no such participant any more. */
  private async compute(missionId: MissionId, participantId: ParticipationId): Promise<ChangedLists | null> {
    const gathered = await this.gatherQuestion.run(missionId);
    const sideById = new Map<string, 'sme' | 'buyer'>(gathered?.candidates.map(({ id, side }) => [id, side]));
    if (gathered === null || !sideById.has(participantId)) return null;
    const lists = await this.lists.lists(missionId);
    const rescored = await this.engineThreads.run('rescore-participant', {
      ...gathered.question,
      participantId,
      lists,
    });
    return changedLists(lists, rescored, (id) => sideById.get(id) ?? 'sme', gathered.setup);
  }
}
