import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { ForgetExpiredAccess } from '../use-cases/forget-expired-access.js';

@Injectable()
@ReactsTo({ name: 'forget-expired-access-when-hour-passed', when: ['hour-passed'], lane: 'quick' })
export class ForgetExpiredAccessWhenHourPassed implements Reaction<TimePassed> {
  constructor(private readonly forgetExpiredAccess: ForgetExpiredAccess) {}

  react(): Promise<void> {
    return this.forgetExpiredAccess.run();
  }
}
