import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { type WishesLeft, wishesLeft } from '../domain/wishes-left.js';
import { GivenWishesOfMission } from '../persistence/read-models/given-wishes.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';

/** Finds out who has wishes left to give. Whether they still may is for the phases to say. */
@Injectable()
export class FindWishesLeft {
  constructor(
    private readonly given: GivenWishesOfMission,
    private readonly rules: RequestRulesStore,
  ) {}

  /** Of a whole mission, or of those alone who are named. */
  async run(missionId: MissionId, participationIds: readonly ParticipationId[] | null = null): Promise<WishesLeft[]> {
    const { wishBudget } = (await this.rules.latest(missionId)).body;
    const given = await this.given.run(missionId, participationIds);
    return given.flatMap((wishes) => wishesLeft(wishes, wishBudget) ?? []);
  }
}
