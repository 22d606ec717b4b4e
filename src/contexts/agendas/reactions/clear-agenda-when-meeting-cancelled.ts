import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { MeetingCancelled } from '../../meetings/index.js';
import { ClearLostMeetings } from '../use-cases/publishing/clear-lost-meetings.js';

/** What is cancelled holds no table; whoever was to come is told by the publication. */
@Injectable()
@ReactsTo({ name: 'clear-agenda-when-meeting-cancelled', when: ['meeting-cancelled'], lane: 'quick' })
export class ClearAgendaWhenMeetingCancelled implements Reaction<MeetingCancelled> {
  constructor(private readonly clearLostMeetings: ClearLostMeetings) {}

  react({ missionId }: MeetingCancelled): Promise<void> {
    return this.clearLostMeetings.run(missionId);
  }
}
