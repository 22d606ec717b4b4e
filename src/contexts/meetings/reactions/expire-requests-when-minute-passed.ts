import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { ExpireRequests } from '../use-cases/expire-requests.js';

@Injectable()
@ReactsTo({ name: 'expire-requests-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class ExpireRequestsWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly expireRequests: ExpireRequests) {}

  async react(): Promise<void> {
    await this.expireRequests.run();
  }
}
