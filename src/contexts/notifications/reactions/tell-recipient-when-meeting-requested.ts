import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { MeetingRequested, MeetingRequestNudged, MeetingTimeProposed } from '../../meetings/index.js';
import { FollowRequests } from '../use-cases/follow-requests.js';

type AnswerAwaited = MeetingRequested | MeetingTimeProposed | MeetingRequestNudged;

/** Whoever is awaited. */
@Injectable()
@ReactsTo({
  name: 'tell-recipient-when-meeting-requested',
  when: ['meeting-requested', 'meeting-time-proposed', 'meeting-request-nudged'],
  lane: 'quick',
})
export class TellRecipientWhenMeetingRequested implements Reaction<AnswerAwaited> {
  constructor(private readonly followRequests: FollowRequests) {}

  react({ missionId, requestId }: AnswerAwaited): Promise<void> {
    return this.followRequests.ofRequest(missionId, requestId);
  }
}
