import { Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { ForgetAnswersWhenHourPassed } from './forget-answers-when-hour-passed.js';
import { AuthorInterceptor } from './author.interceptor.js';
import { CapabilityGuard } from './capability.guard.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { inputValidation } from './input-validation.js';
import { ProblemFilter } from './problem.filter.js';
import { StorableTextInterceptor } from './storable-text.interceptor.js';
import { UploadInterceptor } from './upload.interceptor.js';

/** What every route goes through: guard, author, upload, storable text, key, checked input, stripped output, problems. The order of the list counts. */
@Module({
  providers: [
    { provide: APP_GUARD, useClass: CapabilityGuard },
    { provide: APP_INTERCEPTOR, useClass: AuthorInterceptor },
    { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
    { provide: APP_INTERCEPTOR, useClass: StorableTextInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    {
      provide: APP_INTERCEPTOR,
      inject: [Reflector],
      useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
    },
    { provide: APP_PIPE, useValue: inputValidation },
    ForgetAnswersWhenHourPassed,
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
