import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type OpenOffer, StandbyOfferReader } from '../../standby-offer-reader.js';

/** What a participation can still answer at this moment. */
@Injectable()
export class ShowOpenOffers {
  constructor(
    private readonly offers: StandbyOfferReader,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, participationId: ParticipationId): Promise<OpenOffer[]> {
    return this.offers.openFor(missionId, participationId, this.clock.now());
  }
}
