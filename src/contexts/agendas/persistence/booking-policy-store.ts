import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Whether participants of a mission may book times themselves. */
@Injectable()
export class BookingPolicyStore {
  constructor(private readonly database: Database) {}

  /** Closed until an organiser opens it. */
  async isOpen(missionId: MissionId): Promise<boolean> {
    const [policy] = await this.database.query<{ isOpen: boolean }>(
      'SELECT is_open AS "isOpen" FROM booking_policies WHERE mission_id = $1',
      [missionId],
    );
    return policy?.isOpen ?? false;
  }

  async set(tx: Transaction, missionId: MissionId, isOpen: boolean, by: UserId, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO booking_policies (mission_id, is_open, changed_by, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (mission_id) DO UPDATE
         SET is_open = excluded.is_open, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [missionId, isOpen, by, now],
    );
  }
}
