import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { ParticipationWithdrawn } from '../../missions/index.js';
import { ClearLostMeetings } from '../use-cases/publishing/clear-lost-meetings.js';

/** Whoever has withdrawn holds no table, and their counterparts wait for nobody. */
@Injectable()
@ReactsTo({ name: 'clear-agenda-when-participation-withdrawn', when: ['participation-withdrawn'], lane: 'quick' })
export class ClearAgendaWhenParticipationWithdrawn implements Reaction<ParticipationWithdrawn> {
  constructor(private readonly clearLostMeetings: ClearLostMeetings) {}

  react({ missionId }: ParticipationWithdrawn): Promise<void> {
    return this.clearLostMeetings.run(missionId);
  }
}
