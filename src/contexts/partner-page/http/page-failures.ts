import { Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { failureKind, isTooLarge } from '../../../platform/http/problem.filter.js';
import type { PageProblem } from '../domain/page-problem.js';
import { PageAnswers } from './page-answers.js';
import { type Sent, visitOf } from './visit-of.js';

/** Writes what nobody expected as a page too: a person reads it, not a program. */
@Injectable()
export class PageFailures {
  private readonly logger = new Logger(PageFailures.name);

  constructor(private readonly answers: PageAnswers) {}

  /** Says in the language of the visitor what went wrong; nothing where an answer is under way already. */
  tell(error: unknown, request: Sent, response: Response): void {
    if (response.headersSent) return;
    this.answers.refuse(response, visitOf(request), this.problemOf(error));
  }

  private problemOf(error: unknown): PageProblem {
    if (isTooLarge(error)) return { type: 'form-too-long' };
    const kind = failureKind(error);
    if (kind === 'request') return { type: 'form-unreadable' };
    if (kind === 'absence') return { type: 'not-ready' };
    this.logger.error({ event: 'page-failed', reason: error instanceof Error ? error.stack : String(error) });
    return { type: 'internal-error' };
  }
}
