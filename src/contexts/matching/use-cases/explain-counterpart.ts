import { Injectable } from '@nestjs/common';
import { type Actor, mayActFor, membershipIn } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import type { PairExplanation } from '../domain/explanation.js';
import type { BlockedPair } from '../domain/match-setup.js';
import { RecommendationList } from '../persistence/read-models/recommendation-list.js';
import type { Candidate } from '../planning/candidate.js';
import { tellOrganiser, tellParticipant } from '../planning/tell-explanation.js';
import { GatherQuestion, type MissionQuestion } from './gather-question.js';

/** Which pair, seen from whom. */
export interface CounterpartAddress {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly counterpartId: ParticipationId;
}

/** Says why a counterpart is suggested to a participant, or why not. */
@Injectable()
export class ExplainCounterpart {
  constructor(
    private readonly gatherQuestion: GatherQuestion,
    private readonly engineThreads: EngineThreads,
    private readonly recommendations: RecommendationList,
  ) {}

  /**
   * Null where there are no such two sides, or the actor speaks for neither. An organiser hears everything, or, with
   * `asParticipant`, exactly what the participant does.
   */
  async run(actor: Actor, address: CounterpartAddress, asParticipant: boolean): Promise<PairExplanation | null> {
    const { missionId, participationId, counterpartId } = address;
    if (!mayActFor(actor, missionId, participationId)) return null;
    const isOutward = asParticipant || !isOrganiser(actor, missionId);
    const gathered = await (isOutward
      ? this.gatherQuestion.withoutExclusions(missionId)
      : this.toldOrganiser(missionId));
    const pair = gathered === null ? null : pairOf(gathered.candidates, address);
    if (gathered === null || pair === null) return null;
    const { smeId, buyerId } = pair;
    const explained = await this.engineThreads.run('explain-pair', { ...gathered.question, pair: { smeId, buyerId } });
    const isSuggested = await this.recommendations.has(participationId, counterpartId);
    return isOutward
      ? tellParticipant(explained, smeId === participationId ? 'sme' : 'buyer', isSuggested)
      : tellOrganiser(explained, isSuggested);
  }

  private async toldOrganiser(missionId: MissionId): Promise<MissionQuestion | null> {
    const gathered = await this.gatherQuestion.run(missionId);
    return gathered === null ? null : this.gatherQuestion.keepingToVetoes(missionId, gathered);
  }
}

function isOrganiser(actor: Actor, missionId: MissionId): boolean {
  return membershipIn(actor, missionId)?.role === 'organiser';
}

/** The two as a pair; null where one takes no part, or both are of one side. */
function pairOf(
  candidates: readonly Candidate[],
  { participationId, counterpartId }: CounterpartAddress,
): BlockedPair | null {
  const own = candidates.find(({ id }) => id === participationId);
  const other = candidates.find(({ id }) => id === counterpartId);
  if (own === undefined || other === undefined || own.side === other.side) return null;
  return own.side === 'sme' ? { smeId: own.id, buyerId: other.id } : { smeId: other.id, buyerId: own.id };
}
