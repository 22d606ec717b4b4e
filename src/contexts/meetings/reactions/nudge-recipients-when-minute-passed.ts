import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { TimePassed } from '../../../platform/reactions/time-passed.js';
import { NudgeRecipients } from '../use-cases/nudge-recipients.js';

@Injectable()
@ReactsTo({ name: 'nudge-recipients-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
export class NudgeRecipientsWhenMinutePassed implements Reaction<TimePassed> {
  constructor(private readonly nudgeRecipients: NudgeRecipients) {}

  async react(): Promise<void> {
    await this.nudgeRecipients.run();
  }
}
