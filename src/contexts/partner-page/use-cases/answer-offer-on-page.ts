import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { type PageAttempt, type PageUseRefusal, UsePageLink } from '../../access/index.js';
import { type AnswerOfferRefusal, AnswerStandbyOffer, type StandbyOfferId } from '../../agendas/index.js';
import { refusalToAnswer, type StandingRefusal } from '../domain/page-standing.js';
import type { DeviceToKeep } from './answer-on-page.js';

/** Which rule of the agenda a place has come to break is nothing that a partner could do anything about. */
type AboutPlace = Extract<
  AnswerOfferRefusal,
  { readonly type: 'place-moved-on' | 'place-taken' | 'place-not-allowed' }
>;

export type AnswerOfferOnPageRefusal = PageUseRefusal | StandingRefusal | Exclude<AnswerOfferRefusal, AboutPlace>;

/** Takes or leaves a place that has become free on the day, from a partner's page; the browser counts as theirs then. */
@Injectable()
export class AnswerOfferOnPage {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
    private readonly answerOffer: AnswerStandbyOffer,
  ) {}

  run(
    attempt: PageAttempt,
    offerId: StandbyOfferId,
    answer: 'accepted' | 'declined',
  ): Promise<Result<DeviceToKeep, AnswerOfferOnPageRefusal>> {
    return this.database.run<Result<DeviceToKeep, AnswerOfferOnPageRefusal>>(async (tx) => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      const refusal = refusalToAnswer(used.value);
      if (refusal !== null) return err(refusal);
      const { actor, missionId, device } = used.value;
      const answered = await this.answerOffer.run(actor, missionId, offerId, answer);
      if (!answered.ok) return err(onPage(answered.error, offerId));
      if (device === 'known') return ok({ deviceSecret: null });
      const remembered = await this.usePageLink.remember(tx, used.value, attempt.deviceSecret, false);
      return ok({ deviceSecret: remembered.secret });
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
