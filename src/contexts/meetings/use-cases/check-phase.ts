import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { PhaseReader } from '../../missions/index.js';
import { isOrganiser } from '../domain/acting.js';
import { type AnswerTerm, expiryOf } from '../domain/expire-request.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';

/** Asks the phases of a mission what can be done now, and until when. */
@Injectable()
export class CheckPhase {
  constructor(
    private readonly phases: PhaseReader,
    private readonly rules: RequestRulesStore,
  ) {}

  /** Why the actor cannot do that for these; null where they can. Organisers can at any time, and it is labelled. */
  async run(
    actor: Actor,
    missionId: MissionId,
    act: 'wish' | 'ask' | 'answer',
    participationIds: readonly ParticipationId[],
    now: Instant,
  ): Promise<PhaseBar | null> {
    return isOrganiser(actor, missionId) ? null : this.phases.barOn(missionId, act, participationIds, now);
  }

  /** The same of whichever two are asked about. */
  async bars(
    actor: Actor,
    missionId: MissionId,
    act: 'wish' | 'ask' | 'answer',
    now: Instant,
  ): Promise<(participationIds: readonly ParticipationId[]) => PhaseBar | null> {
    return isOrganiser(actor, missionId) ? () => null : this.phases.barsOn(missionId, act, now);
  }

  /** How long one of these two can answer the other, who asks now. */
  async termOf(missionId: MissionId, two: readonly ParticipationId[], now: Instant): Promise<AnswerTerm> {
    const { expiryHours } = (await this.rules.latest(missionId)).body;
    return { expiryHours, expiresAt: expiryOf(now, expiryHours, await this.phases.lastAnswerAt(missionId, two)) };
  }

  /** Until when that participation can wish; null where it is over with the phase, or no end is set. */
  endOfWishes(missionId: MissionId, participationId: ParticipationId): Promise<Instant | null> {
    return this.phases.endOfWishes(missionId, participationId);
  }
}
