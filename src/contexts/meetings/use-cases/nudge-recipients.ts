import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { requestEvent } from '../domain/meeting-events.js';
import { nudgeRequest, REMIND_BEFORE_EXPIRY_HOURS } from '../domain/nudge-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';

/** Meanwhile nobody in the mission can answer: many are reminded a few at a time. */
const MOST_AT_ONCE = 50;

/** Has whoever is awaited reminded, as often as the rules of their mission say. */
@Injectable()
export class NudgeRecipients {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly rules: RequestRulesStore,
    private readonly clock: Clock,
  ) {}

  /** Gives how many are reminded. */
  async run(): Promise<number> {
    const missionIds = await this.database.write((tx) => this.store.missionsWithOpenRequests(tx));
    let nudged = 0;
    for (const missionId of missionIds) {
      for (let some = await this.nudgeSome(missionId); some > 0; some = await this.nudgeSome(missionId)) nudged += some;
    }
    return nudged;
  }

  /** Keeps nobody from answering where no reminder is due. */
  private nudgeSome(missionId: MissionId): Promise<number> {
    return this.database.write(async (tx) => {
      const { nudgeAfterHours } = (await this.rules.latest(missionId)).body;
      const hours = { afterHours: nudgeAfterHours, beforeExpiryHours: REMIND_BEFORE_EXPIRY_HOURS };
      const ids = await this.store.requestsToRemindOf(tx, missionId, hours, this.clock.now(), MOST_AT_ONCE);
      if (ids.length === 0) return 0;
      await this.store.lockMission(tx, missionId);
      const found = await Promise.all(ids.map((id) => this.store.findRequest(tx, missionId, id)));
      const now = this.clock.now();
      const due = found.flatMap((request) =>
        request === null ? [] : (nudgeRequest(request, nudgeAfterHours, now) ?? []),
      );
      for (const request of due) {
        await this.store.saveRequest(tx, request);
        await tx.announce(requestEvent('meeting-request-nudged', request));
      }
      return due.length;
    });
  }
}
