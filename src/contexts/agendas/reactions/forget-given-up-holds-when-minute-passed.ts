import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { ForgetGivenUpHolds } from '../use-cases/booking/forget-given-up-holds.js';

@Injectable()
@ReactsTo({ name: 'forget-given-up-holds-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class ForgetGivenUpHoldsWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly forgetGivenUpHolds: ForgetGivenUpHolds) {}

  react(): Promise<void> {
    return this.forgetGivenUpHolds.run();
  }
}
