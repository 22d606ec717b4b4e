import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type {
  MeetingCancelled,
  MeetingHandedOver,
  MeetingRequestAccepted,
  MeetingRequestDeclined,
  MeetingRequestExpired,
  MeetingRequestWithdrawn,
} from '../../meetings/index.js';
import { FollowRequests } from '../use-cases/follow-requests.js';
import { byMission } from './by-mission.js';

type RequestAnswered =
  | MeetingRequestAccepted
  | MeetingRequestDeclined
  | MeetingRequestWithdrawn
  | MeetingRequestExpired
  | MeetingCancelled
  | MeetingHandedOver;

/** Whoever of the two does not know it by having done it. */
@Injectable()
@ReactsTo({
  name: 'tell-both-when-request-answered',
  when: [
    'meeting-request-accepted',
    'meeting-request-declined',
    'meeting-request-withdrawn',
    'meeting-request-expired',
    'meeting-cancelled',
    'meeting-handed-over',
  ],
  lane: 'quick',
})
export class TellBothWhenRequestAnswered implements Reaction<RequestAnswered> {
  constructor(private readonly followRequests: FollowRequests) {}

  react(event: RequestAnswered): Promise<void> {
    return this.reactToAll([event]);
  }

  async reactToAll(events: readonly RequestAnswered[]): Promise<void> {
    for (const [missionId, ofMission] of byMission(events)) {
      await this.followRequests.ofRequests(
        missionId,
        ofMission.map(({ requestId }) => requestId),
      );
    }
  }
}
