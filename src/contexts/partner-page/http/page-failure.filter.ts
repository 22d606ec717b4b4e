import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { failureKind } from '../../../platform/http/problem.filter.js';
import type { PageProblem } from '../domain/page-problem.js';
import { PageAnswers } from './page-answers.js';
import { type Sent, visitOf } from './visit-of.js';

/** Writes what nobody expected as a page too: a person reads it, not a program. */
@Catch()
export class PageFailureFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageFailureFilter.name);

  constructor(private readonly answers: PageAnswers) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) return;
    this.answers.refuse(response, visitOf(http.getRequest<Sent>()), this.problemOf(error));
  }

  private problemOf(error: unknown): PageProblem {
    const kind = failureKind(error);
    if (kind === 'request') return { type: 'form-unreadable' };
    if (kind === 'absence') return { type: 'not-ready' };
    this.logger.error({ event: 'page-failed', reason: error instanceof Error ? error.stack : String(error) });
    return { type: 'internal-error' };
  }
}
