import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { checkRoomAddress, type RoomRefusal } from '../../domain/remote-meeting.js';
import { RemoteMeetingStore } from '../../persistence/remote-meeting-store.js';

/** Says where people of a mission meet who are not there. Meetings that are held remotely already keep their links. */
@Injectable()
export class DecideRemoteRooms {
  constructor(
    private readonly database: Database,
    private readonly remoteMeetings: RemoteMeetingStore,
  ) {}

  /** Null closes the rooms: no further meeting can be held remotely. */
  run(missionId: MissionId, address: string | null): Promise<Result<string | null, RoomRefusal>> {
    return this.database.run(async (tx) => {
      const checked = address === null ? ok(null) : checkRoomAddress(address);
      if (checked.ok) await this.remoteMeetings.saveRoomAddress(tx, missionId, checked.value);
      return checked;
    });
  }
}
