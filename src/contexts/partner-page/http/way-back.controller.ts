import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ForAnybody } from '../../../platform/http/access.decorators.js';
import { PageAnswers } from './page-answers.js';
import { PageFailureFilter } from './page-failure.filter.js';
import { type Sent, visitOf } from './visit-of.js';

/**
 * What a form could not do is told at the address that it was sent to. Whoever opens that address again reads the page,
 * as anywhere else below it where there is nothing.
 */
@ApiExcludeController()
@Controller('partner/:secret')
@ForAnybody()
@UseFilters(PageFailureFilter)
export class WayBackController {
  constructor(private readonly answers: PageAnswers) {}

  @Get('*place')
  leadBack(@Req() request: Sent, @Res() response: Response): void {
    this.answers.leadBack(response, visitOf(request));
  }
}
