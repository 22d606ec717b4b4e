import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { type StandbyOfferId, StandbyOfferReader } from '../../agendas/index.js';
import { GatherNews } from './gather-news.js';

/** Writes at once to whoever is offered a place that has become free; not any more where the offer is over. */
@Injectable()
export class InviteStandby {
  constructor(
    private readonly database: Database,
    private readonly offers: StandbyOfferReader,
    private readonly gatherNews: GatherNews,
    private readonly clock: Clock,
  ) {}

  async run(missionId: MissionId, participationId: ParticipationId, offerId: StandbyOfferId): Promise<void> {
    await this.database.write(async (tx) => {
      const open = await this.offers.openFor(missionId, participationId, this.clock.now());
      if (!open.some((offer) => offer.offerId === offerId)) return;
      await this.gatherNews.run(tx, missionId, 'standby', new Map([[participationId, [offerId]]]));
    });
  }
}
