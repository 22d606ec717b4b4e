import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';
import {
  endOfWishes,
  lastAnswerAt,
  type PhaseAct,
  type PhaseBar,
  phaseBar,
  type PhasePlanVersion,
} from './domain/phase-plan.js';
import { PhasePlanStore } from './persistence/phase-plan-store.js';

/** When wishing ends in a mission: for one participation, and at which moments for any. */
export interface EndsOfWishes {
  readonly missionId: MissionId;
  readonly ends: readonly Instant[];
  /** Null where it is over with the phase, or no end is set. */
  readonly endOf: (participationId: ParticipationId) => Instant | null;
}

/** What participants may do now, as the organisers have decided it. Organisers themselves are bound by nothing here. */
@Injectable()
export class PhaseReader {
  constructor(private readonly plans: PhasePlanStore) {}

  /** What holds now. */
  latest(missionId: MissionId): Promise<PhasePlanVersion> {
    return this.plans.latest(missionId);
  }

  /** Every decision, the newest first. */
  versions(missionId: MissionId): Promise<PhasePlanVersion[]> {
    return this.plans.versions(missionId);
  }

  /** Why these participations, whom it is about, cannot do that now; null where they can. */
  async barOn(
    missionId: MissionId,
    act: PhaseAct,
    participationIds: readonly ParticipationId[],
    now: Instant,
  ): Promise<PhaseBar | null> {
    return phaseBar((await this.plans.latest(missionId)).body, act, participationIds, now);
  }

  /** The same for whomever it is about, asked about several times. */
  async barsOn(
    missionId: MissionId,
    act: PhaseAct,
    now: Instant,
  ): Promise<(participationIds: readonly ParticipationId[]) => PhaseBar | null> {
    const { body } = await this.plans.latest(missionId);
    return (participationIds) => phaseBar(body, act, participationIds, now);
  }

  /** The last moment at which these could answer each other; null where none is set. */
  async lastAnswerAt(missionId: MissionId, participationIds: readonly ParticipationId[]): Promise<Instant | null> {
    return lastAnswerAt((await this.plans.latest(missionId)).body, participationIds);
  }

  /** The same for whichever two are asked about. */
  async lastAnswers(missionId: MissionId): Promise<(participationIds: readonly ParticipationId[]) => Instant | null> {
    const { body } = await this.plans.latest(missionId);
    return (participationIds) => lastAnswerAt(body, participationIds);
  }

  /** When wishing ends for that participation; null where it is over with the phase, or no end is set. */
  async endOfWishes(missionId: MissionId, participationId: ParticipationId): Promise<Instant | null> {
    return endOfWishes((await this.plans.latest(missionId)).body, participationId);
  }

  /** The same for every mission that has decided something about its phases. */
  async endsOfWishes(): Promise<readonly EndsOfWishes[]> {
    const plans = await this.plans.latestOfAll();
    return plans.map(({ missionId, body }) => ({
      missionId,
      ends: [body.wishesUntil, ...body.lateEntrants.map(({ until }) => until)].flatMap((end) => end?.at ?? []),
      endOf: (participationId) => endOfWishes(body, participationId),
    }));
  }
}
