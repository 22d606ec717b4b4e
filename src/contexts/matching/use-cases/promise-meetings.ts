import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { MissionReader } from '../../missions/index.js';
import type { PromiseRefusal } from '../domain/check-setup.js';
import type { MatchSetup } from '../domain/match-setup.js';
import { mostMeetings } from '../planning/most-meetings.js';
import { GatherQuestion } from './gather-question.js';

/** That everybody can have their minimum, on so many pairs that may meet. */
export interface ProvedPromise {
  readonly possiblePairs: number;
}

/** Proves that minimums of meetings can be kept, before anybody is promised them. */
@Injectable()
export class PromiseMeetings {
  constructor(
    private readonly missions: MissionReader,
    private readonly gatherQuestion: GatherQuestion,
    private readonly engineThreads: EngineThreads,
  ) {}

  /** Proves what a setup promises, under its own rules, on the profiles there are now. */
  async run(missionId: MissionId, setup: MatchSetup): Promise<Result<ProvedPromise, PromiseRefusal>> {
    const frame = await this.missions.frame(missionId);
    const gathered = await this.gatherQuestion.under(missionId, setup);
    if (frame === null || gathered === null) return ok({ possiblePairs: 0 });
    const perSession = new Map(gathered.candidates.map(({ id, meetingsPerSession }) => [id, meetingsPerSession]));
    const bounds = frame.participations.map((participation) => ({
      id: participation.id,
      side: participation.side,
      minimum: setup.minimumMeetings[participation.side],
      maximum: mostMeetings(participation, perSession.get(participation.id) ?? null, frame.slots, setup),
    }));
    const tight = bounds.filter(({ minimum, maximum }) => minimum > maximum);
    const [first] = tight;
    if (first !== undefined) {
      const ofSide = tight.filter(({ side }) => side === first.side);
      return err({
        type: 'minimum-not-feasible',
        side: first.side,
        participationIds: ofSide.map(({ id }) => id),
        asked: ofSide.reduce((sum, { minimum }) => sum + minimum, 0),
        possible: ofSide.reduce((sum, { maximum }) => sum + maximum, 0),
      });
    }
    const { minimumScore } = setup;
    const { question } = await this.gatherQuestion.keepingToVetoes(missionId, gathered);
    const promise = await this.engineThreads.run('promise-meetings', { ...question, bounds, minimumScore });
    if (promise.isFeasible) return ok({ possiblePairs: promise.possiblePairs });
    const { side, asked, possible } = promise;
    const participationIds = promise.participantIds as readonly ParticipationId[];
    return err({ type: 'minimum-not-feasible', side, participationIds, asked, possible });
  }
}
