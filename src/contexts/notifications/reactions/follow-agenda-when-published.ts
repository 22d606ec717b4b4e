import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { AgendaPublished, MeetingBooked } from '../../agendas/index.js';
import { FollowAgenda } from '../use-cases/follow-agenda.js';
import { byMission } from './by-mission.js';

@Injectable()
@ReactsTo({ name: 'follow-agenda-when-published', when: ['agenda-published', 'meeting-booked'], lane: 'quick' })
export class FollowAgendaWhenPublished implements Reaction<AgendaPublished | MeetingBooked> {
  constructor(private readonly followAgenda: FollowAgenda) {}

  react(event: AgendaPublished | MeetingBooked): Promise<void> {
    return this.reactToAll([event]);
  }

  async reactToAll(events: readonly (AgendaPublished | MeetingBooked)[]): Promise<void> {
    for (const [missionId, ofMission] of byMission(events)) {
      const affected = new Set(ofMission.flatMap(({ participationIds }) => participationIds));
      await this.followAgenda.run(missionId, [...affected]);
    }
  }
}
