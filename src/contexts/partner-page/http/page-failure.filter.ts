import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { PageFailures } from './page-failures.js';
import type { Sent } from './visit-of.js';

/** Has what fails on the page told as a page. */
@Catch()
export class PageFailureFilter implements ExceptionFilter {
  constructor(private readonly failures: PageFailures) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.failures.tell(error, http.getRequest<Sent>(), http.getResponse<Response>());
  }
}
