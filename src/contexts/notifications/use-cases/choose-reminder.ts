import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/time/clock.js';
import { StandbyOfferReader } from '../../agendas/index.js';
import { FindWishesLeft } from '../../meetings/index.js';
import { PhaseReader } from '../../missions/index.js';
import type { MessageContent, Notification } from '../domain/notification.js';
import { FollowUpStore } from '../persistence/follow-up-store.js';

/** Chooses what a message says that asks for something, from what is so now; null where there is nothing to ask any more. */
@Injectable()
export class ChooseReminder {
  constructor(
    private readonly findWishesLeft: FindWishesLeft,
    private readonly phases: PhaseReader,
    private readonly offers: StandbyOfferReader,
    private readonly followUps: FollowUpStore,
    private readonly clock: Clock,
  ) {}

  /** Whoever has wished meanwhile, or can no longer, is left in peace. */
  async ofWishes({ missionId, participationId }: Notification): Promise<MessageContent | null> {
    const until = await this.phases.endOfWishes(missionId, participationId);
    const [left] = await this.findWishesLeft.run(missionId, [participationId]);
    if (until === null || until <= this.clock.now() || left === undefined) return null;
    const { goldLeft, silverLeft, hasNone } = left;
    return { topic: 'wishes', reminder: { until, goldLeft, silverLeft, hasNone } };
  }

  /** What is over, or has passed on to somebody else, is not worth a message. */
  async ofStandby({ missionId, participationId }: Notification): Promise<MessageContent | null> {
    const open = await this.offers.openFor(missionId, participationId, this.clock.now());
    const items = open.map(({ counterpartId, startsAt, endsAt, tableLabel, interpreterLabel, answerUntil }) => {
      return { counterpartId, place: { startsAt, endsAt, tableLabel, interpreterLabel }, answerUntil };
    });
    return items.length === 0 ? null : { topic: 'standby', items };
  }

  /** Whoever has taken back their consent meanwhile is left in peace. */
  async ofFollowUp({ missionId, participationId }: Notification): Promise<MessageContent | null> {
    const asked = await this.followUps.find(missionId, participationId);
    return asked === null ? null : { topic: 'follow-up', asked };
  }
}
