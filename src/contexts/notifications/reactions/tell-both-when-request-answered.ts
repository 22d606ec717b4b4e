import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type {
  MeetingHandedOver,
  MeetingRequestAccepted,
  MeetingRequestDeclined,
  MeetingRequestExpired,
  MeetingRequestWithdrawn,
} from '../../meetings/index.js';
import { FollowRequests } from '../use-cases/follow-requests.js';

type RequestAnswered =
  MeetingRequestAccepted | MeetingRequestDeclined | MeetingRequestWithdrawn | MeetingRequestExpired | MeetingHandedOver;

/** Whoever of the two does not know it by having done it. */
@Injectable()
@ReactsTo({
  name: 'tell-both-when-request-answered',
  when: [
    'meeting-request-accepted',
    'meeting-request-declined',
    'meeting-request-withdrawn',
    'meeting-request-expired',
    'meeting-handed-over',
  ],
  lane: 'quick',
})
export class TellBothWhenRequestAnswered implements Reaction<RequestAnswered> {
  constructor(private readonly followRequests: FollowRequests) {}

  react({ missionId, requestId }: RequestAnswered): Promise<void> {
    return this.followRequests.ofRequest(missionId, requestId);
  }
}
