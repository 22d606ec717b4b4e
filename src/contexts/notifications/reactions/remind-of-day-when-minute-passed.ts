import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { RemindOfDay } from '../use-cases/remind-of-day.js';

@Injectable()
@ReactsTo({ name: 'remind-of-day-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class RemindOfDayWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly remindOfDay: RemindOfDay) {}

  react(): Promise<void> {
    return this.remindOfDay.run();
  }
}
