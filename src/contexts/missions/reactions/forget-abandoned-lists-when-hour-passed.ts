import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { ForgetAbandonedLists } from '../use-cases/forget-abandoned-lists.js';

@Injectable()
@ReactsTo({ name: 'forget-abandoned-lists-when-hour-passed', when: ['hour-passed'], lane: 'quick' })
export class ForgetAbandonedListsWhenHourPassed implements Reaction<TimePassed> {
  constructor(private readonly forgetAbandonedLists: ForgetAbandonedLists) {}

  react(): Promise<void> {
    return this.forgetAbandonedLists.run();
  }
}
