import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { WishList } from '../domain/wish.js';

/** Whom participations wish to meet. */
@Injectable()
export class WishStore {
  constructor(private readonly database: Database) {}

  /** The list as it is; an empty one, as version 0, before anything was wished. */
  async list(missionId: MissionId, participationId: ParticipationId): Promise<WishList> {
    const [found] = await this.database.query<WishList>(
      `SELECT mission_id AS "missionId", participation_id AS "participationId", version,
              ${instantSql('changed_at')} AS "changedAt", is_acted_for AS "isActedFor",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('counterpartId', wishes.counterpart_id,
                        'level', wishes.level) ORDER BY wishes.rank), '[]')
               FROM wishes WHERE wishes.participation_id = wish_lists.participation_id) AS wishes
       FROM wish_lists WHERE mission_id = $1 AND participation_id = $2`,
      [missionId, participationId],
    );
    return found ?? { missionId, participationId, version: 0, wishes: [], changedAt: null, isActedFor: false };
  }

  /** Takes the place of the list as it was. */
  async save(tx: Transaction, list: WishList): Promise<void> {
    const { missionId, participationId, version, wishes, changedAt, isActedFor } = list;
    await tx.query(
      `INSERT INTO wish_lists (participation_id, mission_id, version, changed_at, is_acted_for)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (participation_id) DO UPDATE
       SET version = excluded.version, changed_at = excluded.changed_at, is_acted_for = excluded.is_acted_for`,
      [participationId, missionId, version, changedAt, isActedFor],
    );
    await tx.query('DELETE FROM wishes WHERE participation_id = $1', [participationId]);
    await tx.query(
      `INSERT INTO wishes (participation_id, counterpart_id, level, rank)
       SELECT $1, "counterpartId", level, rank
       FROM jsonb_to_recordset($2) AS wished ("counterpartId" uuid, level text, rank integer)`,
      [participationId, JSON.stringify(wishes.map((wish, index) => ({ ...wish, rank: index + 1 })))],
    );
  }

  /**
   * Forgets whom somebody wished to meet or not, and who wished to meet them: what that cost is theirs to give again. Gives
   * whose lists are shorter by it, each in a new version: whoever has one open is told that it has moved on.
   */
  async forgetAbout(tx: Transaction, participationId: ParticipationId, now: Instant): Promise<ParticipationId[]> {
    await tx.query('DELETE FROM wish_lists WHERE participation_id = $1', [participationId]);
    const shorter = await tx.query<{ id: ParticipationId }>(
      `WITH forgotten AS (
         DELETE FROM wishes WHERE counterpart_id = $1 RETURNING participation_id
       ), shorter AS (
         UPDATE wish_lists SET version = version + 1, changed_at = $2
         WHERE participation_id IN (SELECT participation_id FROM forgotten) RETURNING participation_id
       ) SELECT participation_id AS id FROM shorter ORDER BY 1`,
      [participationId, now],
    );
    return shorter.map(({ id }) => id);
  }

  /** Whether one wishes to meet the other, more or less. */
  async wants(tx: Transaction, participationId: ParticipationId, counterpartId: ParticipationId): Promise<boolean> {
    const found = await tx.query(
      `SELECT 1 FROM wishes WHERE participation_id = $1 AND counterpart_id = $2 AND level <> 'no-thanks'`,
      [participationId, counterpartId],
    );
    return found.length > 0;
  }
}
