import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RemotePlan, type RemotePlanMeeting } from '../../persistence/read-models/remote-plan.js';
import { RemoteMeetingStore } from '../../persistence/remote-meeting-store.js';
import { GatherFreedPlaces } from '../standby/gather-freed-places.js';

/** What could be held remotely, and what is. */
export interface ShownRemotePlan {
  /** Null where the mission has said nothing of it. */
  readonly roomAddress: string | null;
  readonly meetings: readonly RemotePlanMeeting[];
}

/** Shows which meetings can keep their time although one of their two is not there. */
@Injectable()
export class ShowRemotePlan {
  constructor(
    private readonly database: Database,
    private readonly remoteMeetings: RemoteMeetingStore,
    private readonly remotePlan: RemotePlan,
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly clock: Clock,
  ) {}

  async run(missionId: MissionId): Promise<ShownRemotePlan> {
    const { places } = await this.database.write((tx) => this.gatherFreedPlaces.run(tx, missionId));
    const atRisk = places
      .filter(({ isStillPublic }) => isStillPublic)
      .map(({ meeting, awayId }) => ({ meetingId: meeting.meetingId, awayId }));
    return {
      roomAddress: await this.remoteMeetings.roomAddress(missionId),
      meetings: await this.remotePlan.meetings(missionId, atRisk, this.clock.now()),
    };
  }
}
