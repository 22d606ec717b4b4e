import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { MeetingRequested, MeetingRequestNudged, MeetingTimeProposed } from '../../meetings/index.js';
import { FollowRequests } from '../use-cases/follow-requests.js';
import { byMission } from './by-mission.js';

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

  react(event: AnswerAwaited): Promise<void> {
    return this.reactToAll([event]);
  }

  async reactToAll(events: readonly AnswerAwaited[]): Promise<void> {
    for (const [missionId, ofMission] of byMission(events)) {
      await this.followRequests.ofRequests(
        missionId,
        ofMission.map(({ requestId }) => requestId),
      );
    }
  }
}
