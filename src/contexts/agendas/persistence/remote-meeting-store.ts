import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RemoteJoining } from '../domain/remote-joining.js';
import type { RemoteMeeting } from '../domain/remote-meeting.js';

/** Which meetings are held remotely, and where a mission has rooms for them. */
@Injectable()
export class RemoteMeetingStore {
  constructor(private readonly database: Database) {}

  /** In no particular order. */
  all(missionId: MissionId): Promise<RemoteJoining[]> {
    return this.database.query<RemoteJoining>(
      'SELECT meeting_id AS "meetingId", away_id AS "remoteId" FROM remote_meetings WHERE mission_id = $1',
      [missionId],
    );
  }

  /** Those that have not begun by `now`. */
  async idsToCome(missionId: MissionId, now: Instant): Promise<Id<'Meeting'>[]> {
    const rows = await this.database.query<{ id: Id<'Meeting'> }>(
      `SELECT remote_meetings.meeting_id AS id FROM remote_meetings
       JOIN public_placements ON public_placements.meeting_id = remote_meetings.meeting_id
       JOIN slots ON slots.id = public_placements.slot_id
       WHERE remote_meetings.mission_id = $1 AND slots.starts_at > $2`,
      [missionId, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Null where the mission has said nothing. */
  async roomAddress(missionId: MissionId): Promise<string | null> {
    const [row] = await this.database.query<{ address: string }>(
      'SELECT address FROM remote_rooms WHERE mission_id = $1',
      [missionId],
    );
    return row?.address ?? null;
  }

  async saveRoomAddress(tx: Transaction, missionId: MissionId, address: string | null): Promise<void> {
    if (address === null) {
      await tx.query('DELETE FROM remote_rooms WHERE mission_id = $1', [missionId]);
      return;
    }
    await tx.query(
      `INSERT INTO remote_rooms (mission_id, address) VALUES ($1, $2)
       ON CONFLICT (mission_id) DO UPDATE SET address = excluded.address`,
      [missionId, address],
    );
  }

  /** One that is remote already keeps its link, whoever of its two joins from elsewhere now. */
  async add(tx: Transaction, meetings: readonly RemoteMeeting[]): Promise<void> {
    await tx.query(
      `INSERT INTO remote_meetings (meeting_id, mission_id, away_id, link, decided_by, decided_at)
       SELECT "meetingId", "missionId", "remoteId", link, "decidedBy", "decidedAt"
       FROM jsonb_to_recordset($1) AS remote ("meetingId" uuid, "missionId" uuid, "remoteId" uuid, link text,
         "decidedBy" uuid, "decidedAt" timestamptz)
       ON CONFLICT (meeting_id) DO UPDATE SET away_id = excluded.away_id, decided_by = excluded.decided_by,
         decided_at = excluded.decided_at`,
      [JSON.stringify(meetings)],
    );
  }

  /** Gives the two of each that was held remotely until now. */
  remove(
    tx: Transaction,
    missionId: MissionId,
    meetingIds: readonly Id<'Meeting'>[],
  ): Promise<{ readonly smeId: ParticipationId; readonly buyerId: ParticipationId }[]> {
    return tx.query(
      `WITH removed AS (
         DELETE FROM remote_meetings WHERE mission_id = $1 AND meeting_id = ANY($2) RETURNING meeting_id
       )
       SELECT meetings.sme_id AS "smeId", meetings.buyer_id AS "buyerId"
       FROM removed JOIN meetings ON meetings.id = removed.meeting_id`,
      [missionId, meetingIds],
    );
  }
}
