import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Clock } from '../../../platform/time/clock.js';
import { isOrganiser } from '../domain/acting.js';
import type { RequestRules } from '../domain/request-rules.js';
import type { WishList } from '../domain/wish.js';
import { type OwnWishCounts, WishCounts } from '../persistence/read-models/wish-counts.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';
import { WishStore } from '../persistence/wish-store.js';
import { CheckPhase } from './check-phase.js';

/** The wishes of one participation, with what they may cost and what came of them. */
export interface ReadableWishes {
  readonly list: WishList;
  readonly budget: RequestRules['wishBudget'];
  readonly mayChange: boolean;
  /** Until when the participation itself can change them; null where it is over with the phase, or no end is set. */
  readonly wishingEndsAt: Instant | null;
  /** Null for participants who can still change their wishes. */
  readonly counts: OwnWishCounts | null;
}

/** Reads a list of wishes for somebody who may see it. */
@Injectable()
export class ReadWishes {
  constructor(
    private readonly wishes: WishStore,
    private readonly counts: WishCounts,
    private readonly rules: RequestRulesStore,
    private readonly checkPhase: CheckPhase,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, missionId: MissionId, participationId: ParticipationId): Promise<ReadableWishes> {
    const bar = await this.checkPhase.run(actor, missionId, 'wish', [participationId], this.clock.now());
    const seesCounts = bar !== null || isOrganiser(actor, missionId);
    return {
      list: await this.wishes.list(missionId, participationId),
      budget: (await this.rules.latest(missionId)).body.wishBudget,
      mayChange: bar === null,
      wishingEndsAt: await this.checkPhase.endOfWishes(missionId, participationId),
      // Somebody who could try wishes out would learn from the numbers who wishes to meet them.
      counts: seesCounts ? await this.counts.ofParticipation(missionId, participationId) : null,
    };
  }
}
