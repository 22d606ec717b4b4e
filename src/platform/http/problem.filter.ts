import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { DatabaseUnavailable } from '../database/database-unavailable.js';
import { type Problem, ProblemException, problemException } from './problem.js';

const NOT_READY = 503;
const TOO_LARGE = 413;

/** What failed: the request is not as it should be, the database does not answer, or we are broken. */
export type FailureKind = 'request' | 'absence' | 'fault';

/** Tells whoever answers in another form than problem documents what kind of failure an error is. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof DatabaseUnavailable) return 'absence';
  return error instanceof ProblemException || statusOf(error) !== null ? 'request' : 'fault';
}

/** Whether a request was larger than what is accepted: then nothing of it was read. */
export function isTooLarge(error: unknown): boolean {
  return statusOf(error) === TOO_LARGE;
}

const REASON_BY_STATUS: Readonly<Record<number, { type: string; title: string; detail: string }>> = {
  400: { type: 'malformed-request', title: 'Malformed request', detail: 'The request cannot be read: check its form.' },
  404: { type: 'not-found', title: 'Not found', detail: 'There is nothing at this address.' },
  413: { type: 'too-large', title: 'Too large', detail: 'The request is larger than what is accepted here.' },
  503: { type: 'not-ready', title: 'Not ready', detail: 'The database does not answer: try again in a moment.' },
  415: { type: 'unsupported-media-type', title: 'Unsupported media type', detail: 'Send application/json.' },
};

/** Writes every failure of a request as a problem document. What nobody expected is logged whole and told briefly. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.problemOf(error);
    if (host.getType() !== 'http') return;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof ProblemException) return error.problem;
    const status = failureKind(error) === 'absence' ? NOT_READY : statusOf(error);
    const reason = status === null ? undefined : REASON_BY_STATUS[status];
    if (status !== null && reason !== undefined) {
      return problemException(reason.type, status, reason.title, reason.detail).problem;
    }
    this.logger.error({ event: 'request-failed', reason: error instanceof Error ? error.stack : String(error) });
    const detail = 'Something broke on our side and nothing was changed. Try again; if it stays, tell the operator.';
    return problemException('internal-error', status ?? 500, 'Internal error', detail).problem;
  }
}

/** The status of an error of Nest or of the body parser, or null for any other. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : null;
}
