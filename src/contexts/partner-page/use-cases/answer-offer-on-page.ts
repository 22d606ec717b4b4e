import { Injectable } from '@nestjs/common';
import { err, type Result } from '../../../kernel/result.js';
import type { PageAttempt, PageUseRefusal } from '../../access/index.js';
import { type AnswerOfferRefusal, AnswerStandbyOffer, type StandbyOfferId } from '../../agendas/index.js';
import type { StandingRefusal } from '../domain/page-standing.js';
import { AnswerByLink, type DeviceToKeep } from './answer-by-link.js';

/** Which rule of the agenda a place has come to break is nothing that a partner could do anything about. */
type AboutPlace = Extract<
  AnswerOfferRefusal,
  { readonly type: 'place-moved-on' | 'place-taken' | 'place-not-allowed' }
>;

export type AnswerOfferOnPageRefusal = PageUseRefusal | StandingRefusal | Exclude<AnswerOfferRefusal, AboutPlace>;

/** Takes or leaves a place that has become free on the day, from a partner's page. */
@Injectable()
export class AnswerOfferOnPage {
  constructor(
    private readonly answerByLink: AnswerByLink,
    private readonly answerOffer: AnswerStandbyOffer,
  ) {}

  run(
    attempt: PageAttempt,
    offerId: StandbyOfferId,
    answer: 'accepted' | 'declined',
  ): Promise<Result<DeviceToKeep, AnswerOfferOnPageRefusal>> {
    return this.answerByLink.run(attempt, async ({ actor, missionId }) => {
      const answered = await this.answerOffer.run(actor, missionId, offerId, answer);
      return answered.ok ? answered : err(onPage(answered.error, offerId));
    });
  }
}

function onPage(refusal: AnswerOfferRefusal, offerId: StandbyOfferId): Exclude<AnswerOfferRefusal, AboutPlace> {
  switch (refusal.type) {
    case 'place-moved-on':
    case 'place-taken':
    case 'place-not-allowed':
      return { type: 'standby-not-possible', offerId };
    case 'offer-unknown':
    case 'offer-over':
    case 'standby-not-possible':
      return refusal;
  }
}
