import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { GroupTraitsReader } from '../../companies/index.js';
import { MissionReader } from '../../missions/index.js';
import { type Acceptance, acceptanceBetween } from '../domain/request-rules.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';

/** Finds out whether a wish counts as an answer between two, by the rules and the profiles there are now. */
@Injectable()
export class FindAcceptance {
  constructor(
    private readonly rules: RequestRulesStore,
    private readonly missions: MissionReader,
    private readonly groupTraits: GroupTraitsReader,
  ) {}

  async run(missionId: MissionId, two: readonly ParticipationId[]): Promise<Acceptance> {
    const { body } = await this.rules.latest(missionId);
    if (body.acceptanceExceptions.length === 0) return body.acceptance;
    const briefs = await this.missions.briefs(missionId, two);
    const traits = await this.groupTraits.of(briefs.map(({ companyId }) => companyId));
    const traitsOn = (side: 'sme' | 'buyer') => {
      const brief = briefs.find((one) => one.side === side);
      return brief === undefined ? undefined : traits.get(brief.companyId);
    };
    const [sme, buyer] = [traitsOn('sme'), traitsOn('buyer')];
    return sme === undefined || buyer === undefined ? body.acceptance : acceptanceBetween(sme, buyer, body);
  }
}
