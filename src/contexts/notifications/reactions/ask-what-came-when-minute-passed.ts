import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { AskWhatCame } from '../use-cases/ask-what-came.js';

@Injectable()
@ReactsTo({ name: 'ask-what-came-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class AskWhatCameWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly askWhatCame: AskWhatCame) {}

  react(): Promise<void> {
    return this.askWhatCame.run();
  }
}
