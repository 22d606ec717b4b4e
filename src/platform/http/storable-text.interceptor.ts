import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { KnownRequest } from './actor-source.js';
import { invalidInput } from './input-validation.js';
import { unstorableParts } from './storable-text.js';

/**
 * Refuses texts that no database takes, before anything looks at them: wherever one gets in, in a field, a query or the
 * name of a file, it would end as a fault of ours.
 */
@Injectable()
export class StorableTextInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const body: unknown = request.body;
    const file = request.file === undefined ? {} : { file: request.file.originalname };
    const faults = [body, request.query, request.params, file].flatMap((part) => unstorableParts(part));
    if (faults.length > 0) throw invalidInput(faults);
    return next.handle();
  }
}
