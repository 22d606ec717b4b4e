import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { ok } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { BookingStore } from '../../persistence/booking-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { lostMeetings } from '../../planning/rules/lost-meetings.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { PublishChanges } from './publish-changes.js';

/**
 * Takes out of the public agenda what is agreed no more, because somebody has withdrawn or cancelled: time, table and
 * interpreter are free again, and the counterpart is told by the publication. What has begun stays as it was.
 */
@Injectable()
export class ClearLostMeetings {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly bookings: BookingStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly publishChanges: PublishChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes nothing where nothing public is lost, so that the same fact may be heard twice. Throws where what is left
   * cannot be published, so that it is tried again: nothing but taking out is asked for, which no rule stands against.
   */
  async run(missionId: MissionId): Promise<void> {
    const cleared = await this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      await this.bookings.letGoOfWithdrawn(tx, missionId);
      const frame = await this.gatherAgendaFrame.run(missionId, []);
      const changes = lostMeetings(frame, await this.publicAgenda.placements(tx, missionId), this.clock.now());
      if (changes.length === 0) return ok(null);
      return this.publishChanges.run(tx, {
        missionId,
        changes,
        origin: 'cleared',
        restoresId: null,
        publishedBy: null,
        otherwise: { reason: 'agreed-later', facts: {} },
      });
    });
    if (!cleared.ok) {
      throw new Error(`What is lost stays in the agenda of mission ${missionId}: ${JSON.stringify(cleared.error)}`);
    }
  }
}
