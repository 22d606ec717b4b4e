import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { type CalendarEntry, entriesToChange } from '../domain/place-news.js';
import { CalendarStore } from '../persistence/calendar-store.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';

/** Brings the calendars of some participations into agreement with the public agenda. */
@Injectable()
export class UpdateCalendars {
  constructor(
    private readonly calendars: CalendarStore,
    private readonly facts: MessageFacts,
    private readonly clock: Clock,
  ) {}

  /** Gives the entries that have changed; done again it changes none. */
  async run(
    tx: Transaction,
    missionId: MissionId,
    participationIds: readonly ParticipationId[],
  ): Promise<readonly CalendarEntry[]> {
    await this.calendars.lockMission(tx, missionId);
    const entries = await this.calendars.entriesOf(tx, participationIds);
    const publicPlaces = await this.facts.publicPlaces(missionId, participationIds);
    const changes = entriesToChange(entries, publicPlaces, this.clock.now());
    if (changes.length > 0) await this.calendars.save(tx, changes);
    return changes;
  }
}
