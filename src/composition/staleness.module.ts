import { Global, Module } from '@nestjs/common';
import { StalenessSource } from '../platform/realtime/live-update.js';
import { stalenessCausedBy } from './live-updates.js';

/** Tells the platform what each fact makes old on screens; it does not know the facts of the business itself. */
@Global()
@Module({
  providers: [{ provide: StalenessSource, useValue: { stalenessCausedBy } satisfies StalenessSource }],
  exports: [StalenessSource],
})
export class StalenessModule {}
