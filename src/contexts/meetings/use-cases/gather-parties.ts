import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MissionReader } from '../../missions/index.js';
import type { Party } from '../domain/party.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** Finds out how much room two have left for meetings. */
@Injectable()
export class GatherParties {
  constructor(
    private readonly missions: MissionReader,
    private readonly store: MeetingStore,
  ) {}

  /** Null where the mission has no such participation, or no longer. */
  async run(
    tx: Transaction,
    missionId: MissionId,
    [one, other]: readonly [ParticipationId, ParticipationId],
  ): Promise<readonly [Party | null, Party | null]> {
    const briefs = await this.missions.briefs(missionId, [one, other]);
    const counts = await this.store.countMeetings(tx, missionId, [one, other]);
    const partyOf = (id: ParticipationId): Party | null => {
      const brief = briefs.find((candidate) => candidate.id === id);
      if (brief === undefined) return null;
      const { side, maximumMeetings } = brief;
      return { id, side, maximumMeetings, agreedMeetings: counts.get(id) ?? 0 };
    };
    return [partyOf(one), partyOf(other)];
  }
}
