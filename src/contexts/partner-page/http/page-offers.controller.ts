import { Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ForAnybody } from '../../../platform/http/access.decorators.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { wireId } from '../../../platform/http/wire-types.js';
import type { StandbyOfferId } from '../../agendas/index.js';
import { AnswerOfferOnPage } from '../use-cases/answer-offer-on-page.js';
import { PageAnswers } from './page-answers.js';
import { formWire } from './page-forms.js';
import { PageFailureFilter } from './page-failure.filter.js';
import { readForm } from './read-form.js';
import { type Sent, visitOf } from './visit-of.js';

const offerIdParam = { schema: wireId<'StandbyOffer'>() };

/** Places that have become free on the day, and are kept for a partner for some minutes. */
@ApiExcludeController()
@Controller('partner/:secret/offers/:offerId')
@ForAnybody()
@UseFilters(PageFailureFilter)
export class PageOffersController {
  constructor(
    private readonly answers: PageAnswers,
    private readonly answerOffer: AnswerOfferOnPage,
  ) {}

  @Post('acceptance')
  @Repeatable()
  accept(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('offerId', offerIdParam) offerId: StandbyOfferId,
  ): Promise<void> {
    return this.answer(request, response, offerId, 'accepted');
  }

  @Post('decline')
  @Repeatable()
  decline(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('offerId', offerIdParam) offerId: StandbyOfferId,
  ): Promise<void> {
    return this.answer(request, response, offerId, 'declined');
  }

  private async answer(
    request: Sent,
    response: Response,
    offerId: StandbyOfferId,
    answer: 'accepted' | 'declined',
  ): Promise<void> {
    const visit = visitOf(request);
    const read = readForm(request, formWire, { kind: `offer-${answer}` });
    if (!read.ok) return this.answers.page(response, visit, null, read.error);
    const answered = await this.answerOffer.run(read.value.attempt, offerId, answer);
    return this.answers.done(response, visit, answered, `offer-${answer}`);
  }
}
