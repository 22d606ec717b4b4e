import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type { AgendaPublished, MeetingBooked, MeetingsChangedRoom } from '../../agendas/index.js';
import { FollowAgenda } from '../use-cases/follow-agenda.js';
import { byMission } from './by-mission.js';

type AgendaChanged = AgendaPublished | MeetingBooked | MeetingsChangedRoom;

@Injectable()
@ReactsTo({
  name: 'follow-agenda-when-published',
  when: ['agenda-published', 'meeting-booked', 'meetings-changed-room'],
  lane: 'quick',
})
export class FollowAgendaWhenPublished implements Reaction<AgendaChanged> {
  constructor(private readonly followAgenda: FollowAgenda) {}

  react(event: AgendaChanged): Promise<void> {
    return this.reactToAll([event]);
  }

  async reactToAll(events: readonly AgendaChanged[]): Promise<void> {
    for (const [missionId, ofMission] of byMission(events)) {
      const affected = new Set(ofMission.flatMap(({ participationIds }) => participationIds));
      await this.followAgenda.run(missionId, [...affected]);
    }
  }
}
