import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { SendCode } from '../use-cases/send-code.js';

@Injectable()
@ReactsTo({ name: 'send-codes-again-when-minute-passed', when: ['minute-passed'], lane: 'mail' })
export class SendCodesAgainWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly sendCode: SendCode) {}

  react(): Promise<void> {
    return this.sendCode.again();
  }
}
