import { Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Id } from '../../../kernel/id.js';
import { ForAnybody } from '../../../platform/http/access.decorators.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { SayOutcomeOnPage } from '../use-cases/say-outcome-on-page.js';
import { PageAnswers } from './page-answers.js';
import { outcomeFormWire } from './page-forms.js';
import { PageFailureFilter } from './page-failure.filter.js';
import { readForm } from './read-form.js';
import { type Sent, visitOf } from './visit-of.js';

/** What a partner says of a meeting that has begun: how interesting it was, and what is to come of it. */
@ApiExcludeController()
@Controller('partner/:secret/meetings/:meetingId/outcome')
@ForAnybody()
@UseFilters(PageFailureFilter)
export class PageOutcomesController {
  constructor(
    private readonly answers: PageAnswers,
    private readonly sayOutcome: SayOutcomeOnPage,
  ) {}

  @Post()
  @Repeatable()
  async say(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('meetingId', { schema: wireId<'Meeting'>() }) meetingId: Id<'Meeting'>,
  ): Promise<void> {
    const visit = visitOf(request);
    const read = readForm(request, outcomeFormWire, { kind: 'outcome-said' });
    if (!read.ok) return this.answers.page(response, visit, null, read.error);
    const { interest, nextStep, note, seen } = read.value.form;
    const said = await this.sayOutcome.run(read.value.attempt, meetingId, { interest, nextStep, note }, seen);
    return this.answers.done(response, visit, said, 'outcome-kept');
  }
}
