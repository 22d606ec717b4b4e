import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { PageCodeMade } from '../domain/page-events.js';
import { SendCode } from '../use-cases/send-code.js';

@Injectable()
@ReactsTo({ name: 'send-code-when-made', when: ['page-code-made'], lane: 'mail' })
export class SendCodeWhenMade implements Reaction<PageCodeMade> {
  constructor(private readonly sendCode: SendCode) {}

  react({ codeId }: PageCodeMade): Promise<void> {
    return this.sendCode.run(codeId);
  }
}
