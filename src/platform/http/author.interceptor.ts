import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type Author, authoredBy } from '../database/authorship.js';
import type { KnownRequest } from './actor-source.js';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Has whatever a request changes done in the name of who asks. Partners, who have no sign-in, are named by their link. */
@Injectable()
export class AuthorInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (READING.has(request.method)) return next.handle();
    return from(authoredBy(authorOf(request), () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}

function authorOf({ actor, floorWorker }: KnownRequest): Author | null {
  if (floorWorker !== undefined) return { kind: 'post', id: floorWorker.linkId };
  return actor === null ? null : { kind: 'user', id: actor.userId };
}
