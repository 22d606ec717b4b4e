import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { AgendaPublished, MeetingBooked } from '../../agendas/index.js';
import { FollowAgenda } from '../use-cases/follow-agenda.js';

@Injectable()
@ReactsTo({ name: 'follow-agenda-when-published', when: ['agenda-published', 'meeting-booked'], lane: 'quick' })
export class FollowAgendaWhenPublished implements Reaction<AgendaPublished | MeetingBooked> {
  constructor(private readonly followAgenda: FollowAgenda) {}

  react({ missionId, participationIds }: AgendaPublished | MeetingBooked): Promise<void> {
    return this.followAgenda.run(missionId, participationIds);
  }
}
