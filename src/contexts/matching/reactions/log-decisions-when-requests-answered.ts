import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { MeetingRequestAccepted, MeetingRequestDeclined } from '../../meetings/index.js';
import { LogDecisions } from '../use-cases/log-decisions.js';

type RequestAnswered = MeetingRequestAccepted | MeetingRequestDeclined;

@Injectable()
@ReactsTo({
  name: 'log-decisions-when-requests-answered',
  when: ['meeting-request-accepted', 'meeting-request-declined'],
  lane: 'quick',
})
export class LogDecisionsWhenRequestsAnswered implements Reaction<RequestAnswered> {
  constructor(private readonly logDecisions: LogDecisions) {}

  react(answered: RequestAnswered): Promise<void> {
    return this.reactToAll([answered]);
  }

  reactToAll(answered: readonly RequestAnswered[]): Promise<void> {
    return this.logDecisions.run(answered.map(({ requestId }) => requestId));
  }
}
