import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ZodType } from 'zod';
import type { Id } from '../../../kernel/id.js';
import type { Result } from '../../../kernel/result.js';
import { ForAnybody } from '../../../platform/http/access.decorators.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { wireId } from '../../../platform/http/wire-types.js';
import type { PageAttempt } from '../../access/index.js';
import { AnswerOnPage } from '../use-cases/answer-on-page.js';
import { ConfirmDevice } from '../use-cases/confirm-device.js';
import { AskForCode } from '../use-cases/ask-for-code.js';
import { ReadPageCalendar } from '../use-cases/read-page-calendar.js';
import { ShowOtherTimes } from '../use-cases/show-other-times.js';
import { TakeOverPage } from '../use-cases/take-over-page.js';
import type { Notice } from '../wording/wording.js';
import type { PageProblem } from '../domain/page-problem.js';
import { type Done, PageAnswers } from './page-answers.js';
import {
  codeFormWire,
  declineFormWire,
  formWire,
  otherTimeFormWire,
  type PageForm,
  takeoverFormWire,
} from './page-forms.js';
import { PageFailureFilter } from './page-failure.filter.js';
import { problemOf } from './page-status.js';
import { type Doing, readForm } from './read-form.js';
import { noticeOf, type Sent, type Visit, visitOf } from './visit-of.js';

type RequestId = Id<'MeetingRequest'>;

const requestIdParam = { schema: wireId<'MeetingRequest'>() };

/**
 * The page of a partner, for a phone on a slow line. Reading it changes nothing; what changes something is a form of the
 * page, which works once. Nobody signs in and no JavaScript is needed.
 */
@ApiExcludeController()
@Controller('partner/:secret')
@ForAnybody()
@UseFilters(PageFailureFilter)
export class PartnerPageController {
  constructor(
    private readonly answers: PageAnswers,
    private readonly answerOnPage: AnswerOnPage,
    private readonly showOtherTimes: ShowOtherTimes,
    private readonly askForCode: AskForCode,
    private readonly confirmDevice: ConfirmDevice,
    private readonly takeOverPage: TakeOverPage,
    private readonly readCalendar: ReadPageCalendar,
  ) {}

  @Get()
  async show(@Req() request: Sent, @Res() response: Response): Promise<void> {
    await this.answers.page(response, visitOf(request), noticeOf(request), null);
  }

  /** The meetings that have a place, as a file for any calendar. */
  @Get('calendar.ics')
  async calendar(@Req() request: Sent, @Res() response: Response): Promise<void> {
    const visit = visitOf(request);
    const calendar = await this.readCalendar.run(visit.keys, visit.chosen);
    if (!calendar.ok) {
      this.answers.refuse(response, visit, problemOf(calendar.error));
      return;
    }
    const secured = this.answers.secure(response).type('text/calendar; charset=utf-8');
    secured.setHeader('Content-Disposition', 'attachment; filename="meetings.ics"');
    secured.send(calendar.value);
  }

  @Post('requests/:requestId/acceptance')
  @Repeatable()
  accept(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('requestId', requestIdParam) requestId: RequestId,
  ): Promise<void> {
    return this.act(request, response, formWire, { kind: 'accepted', subjectId: requestId }, 'accepted', (attempt) =>
      this.answerOnPage.run(attempt, requestId, { type: 'accept' }),
    );
  }

  @Post('requests/:requestId/decline')
  @Repeatable()
  decline(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('requestId', requestIdParam) requestId: RequestId,
  ): Promise<void> {
    const doing = { kind: 'declined', subjectId: requestId } as const;
    return this.act(request, response, declineFormWire, doing, 'declined', (attempt, { reason }) =>
      this.answerOnPage.run(attempt, requestId, { type: 'decline', reason: reason === '' ? null : reason }),
    );
  }

  /** Takes back what the partner had asked for. */
  @Post('requests/:requestId/withdrawal')
  @Repeatable()
  withdraw(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('requestId', requestIdParam) requestId: RequestId,
  ): Promise<void> {
    return this.act(request, response, formWire, { kind: 'withdrawn', subjectId: requestId }, 'withdrawn', (attempt) =>
      this.answerOnPage.run(attempt, requestId, { type: 'withdraw' }),
    );
  }

  /** Cancels a meeting that was agreed. */
  @Post('requests/:requestId/cancellation')
  @Repeatable()
  cancel(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('requestId', requestIdParam) requestId: RequestId,
  ): Promise<void> {
    const doing = { kind: 'cancelled', subjectId: requestId } as const;
    return this.act(request, response, declineFormWire, doing, 'cancelled', (attempt, { reason }) =>
      this.answerOnPage.run(attempt, requestId, { type: 'cancel', reason: reason === '' ? null : reason }),
    );
  }

  /** The times in which the two could meet instead. */
  @Get('requests/:requestId/other-times')
  async otherTimes(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('requestId', requestIdParam) requestId: RequestId,
  ): Promise<void> {
    await this.offerTimes(response, visitOf(request), requestId, null);
  }

  @Post('requests/:requestId/other-times')
  @Repeatable()
  async proposeTime(
    @Req() request: Sent,
    @Res() response: Response,
    @Param('requestId', requestIdParam) requestId: RequestId,
  ): Promise<void> {
    const visit = visitOf(request);
    const read = readForm(request, otherTimeFormWire, { kind: 'other-time-proposed', subjectId: requestId });
    if (!read.ok) return this.answers.page(response, visit, null, read.error);
    const { attempt, form } = read.value;
    const proposed = await this.answerOnPage.run(attempt, requestId, { type: 'propose-time', slotId: form.slot });
    // The times that are left are offered anew.
    if (
      !proposed.ok &&
      (proposed.error.type === 'time-not-feasible' || proposed.error.type === 'time-already-proposed')
    ) {
      return this.offerTimes(response, visit, requestId, problemOf(proposed.error));
    }
    return this.answers.done(response, visit, proposed, 'time-proposed');
  }

  /** Sends a code to the mailbox that was invited. */
  @Post('codes')
  @Repeatable()
  sendCode(@Req() request: Sent, @Res() response: Response): Promise<void> {
    return this.act(request, response, formWire, { kind: 'code-asked' }, 'code-sent', (attempt) =>
      this.askForCode.run(attempt),
    );
  }

  /** Opens the page in this browser too, for whoever has the code. */
  @Post('device')
  @Repeatable()
  confirm(@Req() request: Sent, @Res() response: Response): Promise<void> {
    return this.act(request, response, codeFormWire, { kind: 'code-tried' }, 'confirmed', (attempt, { code }) =>
      this.confirmDevice.run(attempt, code),
    );
  }

  /** Lets a colleague attend instead, for whoever has the code. */
  @Post('takeover')
  @Repeatable()
  letColleagueAttend(@Req() request: Sent, @Res() response: Response): Promise<void> {
    return this.act(request, response, takeoverFormWire, { kind: 'code-tried' }, 'taken-over', (attempt, form) => {
      const { code, email, speaks, writtenTo } = form;
      return this.takeOverPage.run(attempt, code, { email, languages: speaks, writtenTo });
    });
  }

  private async offerTimes(
    response: Response,
    visit: Visit,
    requestId: RequestId,
    problem: PageProblem | null,
  ): Promise<void> {
    const shown = await this.showOtherTimes.run(visit.keys, requestId, visit.chosen);
    if (shown.ok) this.answers.otherTimes(response, visit, shown.value, problem);
    else await this.answers.page(response, visit, null, problemOf(shown.error));
  }

  /** Reads a form, does what it asks for, and answers with the page. */
  private async act<Form extends PageForm>(
    request: Sent,
    response: Response,
    wire: ZodType<Form>,
    doing: Doing,
    notice: Notice,
    run: (attempt: PageAttempt, form: Form) => Promise<Result<Done | null, Refusal>>,
  ): Promise<void> {
    const visit = visitOf(request);
    const read = readForm(request, wire, doing);
    if (!read.ok) return this.answers.page(response, visit, null, read.error);
    const { attempt, form } = read.value;
    return this.answers.done(response, visit, await run(attempt, form), notice);
  }
}

/** Each has words of its own on the page. */
type Refusal = Pick<PageProblem, 'type'> | { readonly type: 'token-used' };
