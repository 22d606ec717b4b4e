import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { MeetingRequestDeclined, MeetingRequestExpired, MeetingRequestWithdrawn } from '../../meetings/index.js';
import { LetHoldGo } from '../use-cases/booking/let-hold-go.js';

type RequestClosed = MeetingRequestDeclined | MeetingRequestExpired | MeetingRequestWithdrawn;

@Injectable()
@ReactsTo({
  name: 'let-hold-go-when-request-closed',
  when: ['meeting-request-declined', 'meeting-request-withdrawn', 'meeting-request-expired'],
  lane: 'quick',
})
export class LetHoldGoWhenRequestClosed implements Reaction<RequestClosed> {
  constructor(private readonly letHoldGo: LetHoldGo) {}

  react({ requestId }: RequestClosed): Promise<void> {
    return this.letHoldGo.run(requestId);
  }
}
