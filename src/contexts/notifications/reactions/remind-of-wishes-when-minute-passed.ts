import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { RemindOfWishes } from '../use-cases/remind-of-wishes.js';

@Injectable()
@ReactsTo({ name: 'remind-of-wishes-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class RemindOfWishesWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly remindOfWishes: RemindOfWishes) {}

  react(): Promise<void> {
    return this.remindOfWishes.run();
  }
}
