import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { toldNameSql } from '../../missions/told-name-sql.js';
import type { AgendaVersion, Placement } from '../domain/agenda-version.js';
import type { FreedPlace, LeftFreeId, LeftFreePlace } from '../domain/freed-place.js';

/** Freed places that were left free. Whoever writes has locked the mission's agendas. */
@Injectable()
export class LeftFreeStore {
  /** `by` is the version that took the meeting out. */
  async add(
    tx: Transaction,
    missionId: MissionId,
    id: LeftFreeId,
    freed: FreedPlace,
    by: AgendaVersion,
  ): Promise<void> {
    const { meetingId, smeId, buyerId } = freed.meeting;
    const { slotId, tableId, interpreterId } = freed.place;
    await tx.query(
      `INSERT INTO left_free_places (id, mission_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id,
                                     left_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, missionId, meetingId, smeId, buyerId, slotId, tableId, interpreterId, by.publishedAt],
    );
  }

  /** Those that nobody has taken back, whose meeting has no place since and whose slot has not begun; in order of time. */
  async standing(tx: Transaction, missionId: MissionId, now: Instant): Promise<LeftFreePlace[]> {
    return tx.query<LeftFreePlace>(
      `SELECT left_free_places.id, meeting_id AS "meetingId", sme_id AS "smeId",
              ${toldNameSql('smes', 'sme_companies')} AS "smeName", buyer_id AS "buyerId",
              ${toldNameSql('buyers', 'buyer_companies')} AS "buyerName", slot_id AS "slotId", table_id AS "tableId",
              interpreter_id AS "interpreterId", ${instantSql('slots.starts_at')} AS "startsAt"
       FROM left_free_places
       JOIN slots ON slots.id = left_free_places.slot_id AND slots.gone_at IS NULL
       JOIN participations AS smes ON smes.id = sme_id
       JOIN companies AS sme_companies ON sme_companies.id = smes.company_id
       JOIN participations AS buyers ON buyers.id = buyer_id
       JOIN companies AS buyer_companies ON buyer_companies.id = buyers.company_id
       WHERE left_free_places.mission_id = $1 AND taken_back_at IS NULL AND slots.starts_at > $2
         AND NOT EXISTS (SELECT 1 FROM public_placements WHERE public_placements.meeting_id = left_free_places.meeting_id)
       ORDER BY slots.starts_at, left_free_places.id`,
      [missionId, now],
    );
  }

  async takeBack(tx: Transaction, id: LeftFreeId, now: Instant): Promise<void> {
    await tx.query('UPDATE left_free_places SET taken_back_at = $2 WHERE id = $1', [id, now]);
  }

  /** The places that were left free and taken back, and whose meetings have no place. */
  takenBack(tx: Transaction, missionId: MissionId): Promise<Placement[]> {
    return tx.query<Placement>(
      `SELECT DISTINCT ON (meeting_id) meeting_id AS "meetingId", sme_id AS "smeId", buyer_id AS "buyerId",
              slot_id AS "slotId", table_id AS "tableId", interpreter_id AS "interpreterId"
       FROM left_free_places
       WHERE mission_id = $1 AND taken_back_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM public_placements WHERE public_placements.meeting_id = left_free_places.meeting_id)
       ORDER BY meeting_id, left_at DESC`,
      [missionId],
    );
  }
}
