import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { MissionReader } from '../../missions/index.js';
import type { Party } from '../domain/party.js';
import { MeetingStore } from '../persistence/meeting-store.js';

/** Finds out how much room somebody has left for meetings. */
@Injectable()
export class GatherParties {
  constructor(
    private readonly missions: MissionReader,
    private readonly store: MeetingStore,
  ) {}

  /** Null where the mission has no such participation, or no longer. */
  async run(tx: Transaction, missionId: MissionId, id: ParticipationId): Promise<Party | null> {
    const participation = await this.missions.participation(missionId, id);
    if (participation === null) return null;
    const { side, maximumMeetings } = participation;
    return { id, side, maximumMeetings, agreedMeetings: await this.store.countMeetingsOf(tx, missionId, id) };
  }
}
