import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { MeetingReader } from '../../meetings/index.js';
import { MissionReader } from '../../missions/index.js';
import type { MatchSetup } from '../domain/match-setup.js';
import type { Recommendation } from '../domain/recommendation.js';
import { type ListedRecommendation, RecommendationList } from '../persistence/read-models/recommendation-list.js';
import { recommendationsOf } from '../planning/read-scores.js';
import { GatherQuestion } from './gather-question.js';

/** As many as a participant sees. */
const MOST_SHOWN = 30;

/** A place on somebody's list, and the place that the same counterpart has on it now; null where it has none. */
export interface PreviewedPlace extends ListedRecommendation {
  readonly placeNow: number | null;
}

/** Somebody's list as a setup would make it. */
export interface PreviewedList {
  readonly items: readonly PreviewedPlace[];
  /** Who is on the list now and would not be. */
  readonly gone: readonly ListedRecommendation[];
}

/** Shows an organiser the list that a participant would see under a setup, before that setup is stored. */
@Injectable()
export class PreviewList {
  constructor(
    private readonly gatherQuestion: GatherQuestion,
    private readonly engineThreads: EngineThreads,
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly recommendations: RecommendationList,
  ) {}

  /** Null where the mission has no such participant. */
  async run(missionId: MissionId, participationId: ParticipationId, setup: MatchSetup): Promise<PreviewedList | null> {
    const gathered = await this.gatherQuestion.under(missionId, setup);
    const refused = new Set(await this.meetings.vetoesOf(missionId, participationId));
    const now = await this.recommendations.of(missionId, participationId, MOST_SHOWN);
    if (gathered === null || now === null) return null;
    const { pairs } = await this.engineThreads.run('score-pairs', gathered.question);
    const listed = recommendationsOf(pairs, setup)
      .filter((recommendation) => recommendation.participationId === participationId)
      .filter(({ counterpartId }) => !refused.has(counterpartId))
      .sort((left, right) => left.rank - right.rank)
      .slice(0, MOST_SHOWN);
    const then = await this.named(missionId, listed);
    const placeById = new Map(now.items.map(({ counterpartId }, index) => [counterpartId, index + 1]));
    const shown = new Set(then.map(({ counterpartId }) => counterpartId));
    return {
      items: then.map((place) => ({ ...place, placeNow: placeById.get(place.counterpartId) ?? null })),
      gone: now.items.filter(({ counterpartId }) => !shown.has(counterpartId)),
    };
  }

  private async named(missionId: MissionId, listed: readonly Recommendation[]): Promise<ListedRecommendation[]> {
    const briefs = await this.missions.briefs(
      missionId,
      listed.map(({ counterpartId }) => counterpartId),
    );
    const briefById = new Map(briefs.map((brief) => [brief.id, brief]));
    return listed.flatMap((recommendation) => {
      const brief = briefById.get(recommendation.counterpartId);
      if (brief === undefined) return [];
      const { companyName, countryCode, side } = brief;
      return [{ ...recommendation, companyName, countryCode, side }];
    });
  }
}
