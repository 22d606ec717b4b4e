import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { MissionSender } from '../domain/mission-sender.js';

/** From whom the messages of missions are. */
@Injectable()
export class MissionSenderStore {
  constructor(private readonly database: Database) {}

  /** Null where nobody has stated one. */
  async address(missionId: MissionId): Promise<string | null> {
    const [sender] = await this.database.query<Pick<MissionSender, 'address'>>(
      'SELECT address FROM mission_senders WHERE mission_id = $1',
      [missionId],
    );
    return sender?.address ?? null;
  }

  async put(tx: Transaction, { missionId, address, recordedById, recordedAt }: MissionSender): Promise<void> {
    await tx.query(
      `INSERT INTO mission_senders (mission_id, address, recorded_by_id, recorded_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (mission_id) DO UPDATE SET address = excluded.address, recorded_by_id = excluded.recorded_by_id,
         recorded_at = excluded.recorded_at`,
      [missionId, address, recordedById, recordedAt],
    );
  }

  async remove(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query('DELETE FROM mission_senders WHERE mission_id = $1', [missionId]);
  }
}
