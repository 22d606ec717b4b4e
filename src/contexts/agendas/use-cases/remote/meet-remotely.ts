import { Injectable } from '@nestjs/common';
import type { Id, MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newSecret } from '../../../../platform/ids/secret.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { PlacedMeeting } from '../../domain/agenda-version.js';
import type { MeetingsChangedRoom } from '../../domain/agenda-events.js';
import { meetRemotely, outlivedRemoteMeetings, type RemoteRefusal } from '../../domain/remote-meeting.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { RemoteMeetingStore } from '../../persistence/remote-meeting-store.js';
import { AskForRepair } from '../repairing/ask-for-repair.js';
import { GatherFreedPlaces } from '../standby/gather-freed-places.js';

export interface NotRemote {
  readonly type: 'not-remote';
  readonly meetingIds: readonly Id<'Meeting'>[];
}

type Two = Pick<PlacedMeeting, 'smeId' | 'buyerId'>;

/**
 * Lets those join from elsewhere who cannot be there: nothing moves, both are told the link, and what is proposed to mend
 * the agenda is proposed anew without these meetings. The other way round, they are at risk again.
 */
@Injectable()
export class MeetRemotely {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly remoteMeetings: RemoteMeetingStore,
    private readonly gatherFreedPlaces: GatherFreedPlaces,
    private readonly askForRepair: AskForRepair,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, meetingIds: readonly Id<'Meeting'>[], by: UserId): Promise<Result<null, RemoteRefusal>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const { places } = await this.gatherFreedPlaces.run(tx, missionId);
      const wish = {
        ...{ meetingIds, by },
        roomAddress: await this.remoteMeetings.roomAddress(missionId),
        roomNames: meetingIds.map(() => newSecret()),
      };
      const atRisk = places.filter(({ isStillPublic }) => isStillPublic);
      const remote = meetRemotely(missionId, wish, atRisk, this.clock.now());
      if (!remote.ok) return remote;
      await this.remoteMeetings.add(tx, remote.value);
      const two = atRisk.filter(({ meeting }) => meetingIds.includes(meeting.meetingId));
      await this.tell(
        tx,
        missionId,
        meetingIds,
        two.map(({ meeting }) => meeting),
      );
      return ok(null);
    });
  }

  /** Back to the table, as if both were there. What has begun was held as it was. */
  callOff(missionId: MissionId, meetingIds: readonly Id<'Meeting'>[]): Promise<Result<null, NotRemote>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const known = new Set(await this.remoteMeetings.idsToCome(missionId, this.clock.now()));
      const others = meetingIds.filter((id) => !known.has(id));
      if (others.length > 0) return err({ type: 'not-remote', meetingIds: others });
      await this.tell(tx, missionId, meetingIds, await this.remoteMeetings.remove(tx, missionId, meetingIds));
      return ok(null);
    });
  }

  /** Back to the table without being asked: whoever was away is there after all, or the meeting has gone or moved. */
  returnOutlived(missionId: MissionId): Promise<void> {
    return this.database.write(async (tx) => {
      if ((await this.remoteMeetings.all(missionId)).length === 0) return;
      await this.versions.lockMission(tx, missionId);
      const { obstacles, published, frame } = await this.gatherFreedPlaces.run(tx, missionId);
      const remote = await this.remoteMeetings.all(missionId);
      const now = this.clock.now();
      const outlived = outlivedRemoteMeetings({ remote, obstacles, published, slots: frame.slots, now });
      if (outlived.length === 0) return;
      await this.announce(tx, missionId, outlived, await this.remoteMeetings.remove(tx, missionId, outlived));
      if (obstacles.length > 0) await this.askForRepair.run(missionId, []);
    });
  }

  private async tell(
    tx: Transaction,
    missionId: MissionId,
    meetingIds: readonly Id<'Meeting'>[],
    pairs: readonly Two[],
  ): Promise<void> {
    await this.announce(tx, missionId, meetingIds, pairs);
    await this.askForRepair.run(missionId, []);
  }

  private async announce(
    tx: Transaction,
    missionId: MissionId,
    meetingIds: readonly Id<'Meeting'>[],
    pairs: readonly Two[],
  ): Promise<void> {
    const participationIds = [...new Set(pairs.flatMap(({ smeId, buyerId }) => [smeId, buyerId]))];
    const changed = { type: 'meetings-changed-room', missionId, meetingIds, participationIds } as const;
    await tx.announce(changed satisfies MeetingsChangedRoom);
  }
}
