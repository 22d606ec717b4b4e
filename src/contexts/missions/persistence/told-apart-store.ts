import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ToldApart } from '../domain/duplicates/find-duplicates.js';

/** Two who are said to be two, in their one order, and who said so when. */
export interface NewToldApart extends ToldApart {
  readonly missionId: MissionId;
  readonly toldById: UserId;
}

/** Of which two somebody has said that they are two. */
@Injectable()
export class ToldApartStore {
  constructor(private readonly database: Database) {}

  of(missionId: MissionId): Promise<ToldApart[]> {
    return this.database.query<ToldApart>(
      `SELECT one_id AS "oneId", other_id AS "otherId", ${instantSql('told_at')} AS "toldAt"
       FROM told_apart_pairs WHERE mission_id = $1`,
      [missionId],
    );
  }

  /** False where it was said before; who said it first, and when, stays. */
  async add(tx: Transaction, { missionId, oneId, otherId, toldById, toldAt }: NewToldApart): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO told_apart_pairs (mission_id, one_id, other_id, told_by_id, told_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [missionId, oneId, otherId, toldById, toldAt],
    );
    return added.length > 0;
  }

  /** False where nobody had said so. */
  async remove(tx: Transaction, oneId: ParticipationId, otherId: ParticipationId): Promise<boolean> {
    const removed = await tx.query('DELETE FROM told_apart_pairs WHERE one_id = $1 AND other_id = $2 RETURNING 1', [
      oneId,
      otherId,
    ]);
    return removed.length > 0;
  }
}
