import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { PhaseReader } from '../../missions/index.js';
import { requestEvent } from '../domain/meeting-events.js';
import type { MeetingRequest } from '../domain/meeting-request.js';
import { nudgeRequest } from '../domain/nudge-request.js';
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
    private readonly phases: PhaseReader,
    private readonly clock: Clock,
  ) {}

  /** Gives how many are reminded. */
  async run(): Promise<number> {
    const missionIds = await this.database.write((tx) => this.store.missionsWithOpenRequests(tx));
    let nudged = 0;
    for (const missionId of missionIds) nudged += await this.nudgeMission(missionId);
    return nudged;
  }

  /** Keeps nobody from answering where no reminder is due: only those that are due are looked at again under the lock. */
  private async nudgeMission(missionId: MissionId): Promise<number> {
    const { nudgeAfterHours } = (await this.rules.latest(missionId)).body;
    const barOn = await this.phases.barsOn(missionId, 'answer', this.clock.now());
    const nudge = (request: MeetingRequest | null): MeetingRequest[] => {
      // Nobody is reminded of what the phases do not let them do.
      if (request === null || barOn([request.fromId, request.toId]) !== null) return [];
      const reminded = nudgeRequest(request, nudgeAfterHours, this.clock.now());
      return reminded === null ? [] : [reminded];
    };
    const open = await this.database.write((tx) => this.store.openRequests(tx, missionId));
    const ids = open.flatMap(nudge).map(({ id }) => id);
    let nudged = 0;
    for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
      nudged += await this.database.write(async (tx) => {
        await this.store.lockMission(tx, missionId);
        const some = ids.slice(start, start + MOST_AT_ONCE);
        const found = await Promise.all(some.map((id) => this.store.findRequest(tx, missionId, id)));
        const due = found.flatMap(nudge);
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
