import { Controller, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ForAnybody } from '../../../platform/http/access.decorators.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { ErasePartner } from '../use-cases/erase-partner.js';
import { HandOutPersonalData } from '../use-cases/hand-out-personal-data.js';
import { KeepConsent } from '../use-cases/keep-consent.js';
import { PageAnswers } from './page-answers.js';
import { consentFormWire, erasureFormWire, formWire } from './page-forms.js';
import { PageFailureFilter } from './page-failure.filter.js';
import { problemOf } from './page-status.js';
import { readForm } from './read-form.js';
import { type Sent, visitOf } from './visit-of.js';

/** What a partner does on their page with what is kept of them, in a browser in which the code was entered. */
@ApiExcludeController()
@Controller('partner/:secret')
@ForAnybody()
@UseFilters(PageFailureFilter)
export class PagePrivacyController {
  constructor(
    private readonly answers: PageAnswers,
    private readonly keepConsent: KeepConsent,
    private readonly handOut: HandOutPersonalData,
    private readonly erasePartner: ErasePartner,
  ) {}

  /** Consent to be asked later, given or taken back. */
  @Post('consent')
  @Repeatable()
  async consent(@Req() request: Sent, @Res() response: Response): Promise<void> {
    const visit = visitOf(request);
    const read = readForm(request, consentFormWire, { kind: 'consent-changed' });
    if (!read.ok) return this.answers.page(response, visit, null, read.error);
    const { attempt, form } = read.value;
    const kept = await this.keepConsent.run(attempt, form.followUp);
    return this.answers.done(response, visit, kept, 'consent-kept');
  }

  /** All that is kept, as a file. By a form, so that no link in a message gives it away. */
  @Post('personal-data')
  @Repeatable()
  async personalData(@Req() request: Sent, @Res() response: Response): Promise<void> {
    const visit = visitOf(request);
    const read = readForm(request, formWire, { kind: 'data-exported' });
    if (!read.ok) return this.answers.page(response, visit, null, read.error);
    const given = await this.handOut.run(read.value.attempt);
    if (!given.ok) return this.answers.done(response, visit, given, 'already-sent');
    const secured = this.answers.secure(response).type('application/json; charset=utf-8');
    secured.setHeader('Content-Disposition', 'attachment; filename="personal-data.json"');
    secured.send(JSON.stringify(given.value, null, 2));
  }

  /** Cannot be undone, so the box that says so has to be ticked. */
  @Post('erasure')
  @Repeatable()
  async erase(@Req() request: Sent, @Res() response: Response): Promise<void> {
    const visit = visitOf(request);
    const read = readForm(request, erasureFormWire, { kind: 'erased' });
    if (!read.ok) return this.answers.page(response, visit, null, read.error);
    const erased = await this.erasePartner.run(read.value.attempt);
    if (erased.ok) this.answers.farewell(response, visit);
    else if (erased.error.type === 'token-used') await this.answers.done(response, visit, erased, 'erased');
    else await this.answers.page(response, visit, null, problemOf(erased.error));
  }
}
