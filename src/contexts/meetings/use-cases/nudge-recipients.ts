import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { requestEvent } from '../domain/meeting-events.js';
import { nudgeRequest } from '../domain/nudge-request.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';

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
      nudged += await this.database.write(async (tx) => {
        await this.store.lockMission(tx, missionId);
        const { nudgeAfterHours } = (await this.rules.latest(missionId)).body;
        const open = await this.store.openRequests(tx, missionId);
        const due = open.flatMap((request) => nudgeRequest(request, nudgeAfterHours, this.clock.now()) ?? []);
        for (const request of due) {
          await this.store.saveRequest(tx, request);
          await tx.announce(requestEvent('meeting-request-nudged', request));
        }
        return due.length;
      });
    }
    return nudged;
  }
}
