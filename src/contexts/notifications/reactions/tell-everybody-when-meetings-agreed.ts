import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { MeetingsAgreed } from '../../meetings/index.js';
import { FollowRequests } from '../use-cases/follow-requests.js';

@Injectable()
@ReactsTo({ name: 'tell-everybody-when-meetings-agreed', when: ['meetings-agreed'], lane: 'quick' })
export class TellEverybodyWhenMeetingsAgreed implements Reaction<MeetingsAgreed> {
  constructor(private readonly followRequests: FollowRequests) {}

  react({ missionId, meetingIds }: MeetingsAgreed): Promise<void> {
    return this.followRequests.ofMeetings(missionId, meetingIds);
  }
}
