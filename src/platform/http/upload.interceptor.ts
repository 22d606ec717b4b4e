import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';

/** Metadata key of what a route takes as an upload. */
export const UPLOAD_LIMITS = 'upload-limits';

export interface UploadLimits {
  /** Bytes of the file. */
  readonly fileSize: number;
  readonly files: number;
  readonly fields: number;
}

/**
 * Receives the file of a route that takes one. It comes before everything that holds a transaction, so that somebody
 * on a slow line keeps no connection to the database busy.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    const limits = this.reflector.get<UploadLimits | undefined>(UPLOAD_LIMITS, context.getHandler());
    if (limits === undefined) return next.handle();
    // Browsers send the names of files in UTF-8.
    const Receiver = FileInterceptor('file', { limits, defParamCharset: 'utf8' });
    return new Receiver().intercept(context, next);
  }
}
