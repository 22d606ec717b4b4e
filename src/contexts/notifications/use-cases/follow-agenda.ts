import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { entriesToChange } from '../domain/place-news.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { GatherNews } from './gather-news.js';

/** Brings the calendars of some participations into agreement with the public agenda, and sees that they are told. */
@Injectable()
export class FollowAgenda {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarStore,
    private readonly facts: MessageFacts,
    private readonly gatherNews: GatherNews,
    private readonly clock: Clock,
  ) {}

  /** Done again it changes nothing, and writes to nobody. */
  async run(missionId: MissionId, participationIds: readonly ParticipationId[]): Promise<void> {
    await this.database.write(async (tx) => {
      await this.calendars.lockMission(tx, missionId);
      const entries = await this.calendars.entriesOf(tx, participationIds);
      const publicPlaces = await this.facts.publicPlaces(missionId, participationIds);
      const changes = entriesToChange(entries, publicPlaces, this.clock.now());
      if (changes.length === 0) return;
      await this.calendars.save(tx, changes);
      const affected = new Map(changes.map(({ participationId }) => [participationId, []]));
      await this.gatherNews.run(tx, missionId, 'agenda', affected);
    });
  }
}
