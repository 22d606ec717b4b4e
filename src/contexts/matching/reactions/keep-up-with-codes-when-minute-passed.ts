import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { KeepUpWithCodes } from '../use-cases/keep-up-with-codes.js';

/** Official files are no mission's: no event tells a mission that they changed. */
@Injectable()
@ReactsTo({ name: 'keep-up-with-codes-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class KeepUpWithCodesWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly keepUpWithCodes: KeepUpWithCodes) {}

  react(): Promise<void> {
    return this.keepUpWithCodes.run();
  }
}
