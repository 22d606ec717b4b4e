import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaVersion, AgendaVersionId, Placement, UnplacedMeeting } from '../domain/agenda-version.js';
import { AGREED_NO_MORE } from '../domain/taken-out.js';
import { AgendaVersionRows } from './agenda-rows.js';

/** SQL for a JSON list of that version's id and of those before it from which only versions of these origins lead to it; null for none. */
const versionsBehindSql = (versionId: string, origins: string): string => `
  (WITH RECURSIVE behind AS (
     SELECT id, based_on_id, origin FROM agenda_versions WHERE id = ${versionId}
     UNION ALL
     SELECT earlier.id, earlier.based_on_id, earlier.origin
     FROM behind LEFT JOIN agenda_versions AS earlier ON earlier.id = behind.based_on_id
     WHERE behind.origin IN (${origins})
   ) SELECT coalesce(jsonb_agg(behind.id), '[null]') FROM behind)`;

/** The same where only bookings lead to it. */
export const basesSql = (versionId: string): string => versionsBehindSql(versionId, `'booked'`);

/** The same where only bookings lead to it, and taking out what was agreed no more. */
export const draftBasesSql = (versionId: string): string => versionsBehindSql(versionId, `'booked', 'cleared'`);

/** SQL for whether the two of a meeting in the rows of `table` are to meet still. */
export const isAgreedSql = (table: string): string => `
  EXISTS (SELECT 1 FROM meetings
          JOIN participations AS agreed_smes ON agreed_smes.id = meetings.sme_id
          JOIN participations AS agreed_buyers ON agreed_buyers.id = meetings.buyer_id
          WHERE meetings.id = ${table}.meeting_id AND meetings.cancelled_at IS NULL
            AND agreed_smes.status = 'admitted' AND agreed_buyers.status = 'admitted')`;

/** What is in a version, which never changes once it is public. */
export interface AgendaContent {
  readonly placements: readonly Placement[];
  readonly unplaced: readonly UnplacedMeeting[];
}

/** Versions of agendas and what is in them. */
@Injectable()
export class AgendaVersionStore {
  /** Lets one transaction at a time draft or publish in a mission, until it ends. */
  async lockMission(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('agendas:' || $1, 0))`, [missionId]);
  }

  find(tx: Transaction, missionId: MissionId, id: AgendaVersionId): Promise<AgendaVersion | null> {
    return tx.rowsOf(AgendaVersionRows).findOneBy({ id, missionId });
  }

  findPublished(tx: Transaction, missionId: MissionId): Promise<AgendaVersion | null> {
    return tx.rowsOf(AgendaVersionRows).findOneBy({ missionId, status: 'published' });
  }

  async highestNumber(tx: Transaction, missionId: MissionId): Promise<number> {
    return (await tx.rowsOf(AgendaVersionRows).maximum('number', { missionId })) ?? 0;
  }

  async save(tx: Transaction, version: AgendaVersion): Promise<void> {
    await tx.rowsOf(AgendaVersionRows).update({ id: version.id }, version);
  }

  /** Stores a version with all that is in it, in three statements however much that is. */
  async add(tx: Transaction, version: AgendaVersion, content: AgendaContent): Promise<void> {
    await tx.rowsOf(AgendaVersionRows).insert(version);
    await this.addContent(tx, version.id, content);
  }

  /**
   * Puts some meetings of a draft where `content` has them, whether they were placed before or not. What was found out
   * about the draft is forgotten.
   */
  async changeContent(tx: Transaction, version: AgendaVersion, content: AgendaContent): Promise<void> {
    await this.makeWhole(tx, version.id);
    const meetingIds = [...content.placements, ...content.unplaced].map(({ meetingId }) => meetingId);
    const parameters = [version.id, meetingIds];
    await tx.query('DELETE FROM agenda_explanations WHERE version_id = $1', [version.id]);
    await tx.query('DELETE FROM placements WHERE version_id = $1 AND meeting_id = ANY($2)', parameters);
    await tx.query('DELETE FROM unplaced_meetings WHERE version_id = $1 AND meeting_id = ANY($2)', parameters);
    await this.addContent(tx, version.id, content);
    await this.save(tx, version);
  }

  /** Stores all that is in a version, where only what differs from the one that it is based on was stored before. */
  async makeWhole(tx: Transaction, versionId: AgendaVersionId): Promise<void> {
    await tx.query(
      `WITH whole AS (
         UPDATE agenda_versions SET is_difference = false WHERE id = $1 AND is_difference RETURNING id
       ), left_out AS (
         INSERT INTO unplaced_meetings (version_id, meeting_id, sme_id, buyer_id, reason, facts)
         SELECT version_id, meeting_id, sme_id, buyer_id, reason, facts
         FROM version_unplaced_meetings WHERE version_id IN (SELECT id FROM whole)
         ON CONFLICT DO NOTHING
       )
       INSERT INTO placements (version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
       SELECT version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id
       FROM version_placements WHERE version_id IN (SELECT id FROM whole)
       ON CONFLICT DO NOTHING`,
      [versionId],
    );
  }

  /** Drops what a version that goes public leaves out although nobody has agreed to it any more; gives how many it leaves out. */
  async forgetLost(tx: Transaction, versionId: AgendaVersionId): Promise<number> {
    await tx.query(
      `DELETE FROM unplaced_meetings
       WHERE version_id = $1 AND (reason = $2 OR NOT ${isAgreedSql('unplaced_meetings')})`,
      [versionId, AGREED_NO_MORE],
    );
    const [left] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM version_unplaced_meetings WHERE version_id = $1',
      [versionId],
    );
    return left?.count ?? 0;
  }

  private async addContent(
    tx: Transaction,
    versionId: AgendaVersionId,
    { placements, unplaced }: AgendaContent,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO placements (version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
       SELECT $1, "meetingId", "smeId", "buyerId", "slotId", "tableId", "interpreterId"
       FROM jsonb_to_recordset($2) AS placed ("meetingId" uuid, "smeId" uuid, "buyerId" uuid, "slotId" uuid,
                                              "tableId" uuid, "interpreterId" uuid)`,
      [versionId, JSON.stringify(placements)],
    );
    await tx.query(
      `INSERT INTO unplaced_meetings (version_id, meeting_id, sme_id, buyer_id, reason, facts)
       SELECT $1, "meetingId", "smeId", "buyerId", reason, facts
       FROM jsonb_to_recordset($2) AS unplaced ("meetingId" uuid, "smeId" uuid, "buyerId" uuid, reason text, facts jsonb)`,
      [versionId, JSON.stringify(unplaced)],
    );
  }

  unplaced(tx: Transaction, versionId: AgendaVersionId): Promise<UnplacedMeeting[]> {
    return tx.query<UnplacedMeeting>(
      `SELECT meeting_id AS "meetingId", sme_id AS "smeId", buyer_id AS "buyerId", reason, facts
       FROM version_unplaced_meetings WHERE version_id = $1 ORDER BY meeting_id`,
      [versionId],
    );
  }

  /** The versions that say the same as this one but for bookings: itself, and those from which only these lead to it. Null stands for nothing public. */
  basesOf(tx: Transaction, publicNow: AgendaVersion | null): Promise<(AgendaVersionId | null)[]> {
    return this.versionsBehind(tx, publicNow, basesSql);
  }

  /**
   * The versions that a draft may be made from to be published over this one: itself, and those from which only
   * bookings lead to it and what took out meetings that are agreed no more. Null stands for nothing public.
   */
  draftBasesOf(tx: Transaction, publicNow: AgendaVersion | null): Promise<(AgendaVersionId | null)[]> {
    return this.versionsBehind(tx, publicNow, draftBasesSql);
  }

  private async versionsBehind(
    tx: Transaction,
    publicNow: AgendaVersion | null,
    behindSql: (versionId: string) => string,
  ): Promise<(AgendaVersionId | null)[]> {
    if (publicNow === null) return [null];
    const [found] = await tx.query<{ bases: (AgendaVersionId | null)[] }>(`SELECT ${behindSql('$1::uuid')} AS bases`, [
      publicNow.id,
    ]);
    return found?.bases ?? [];
  }

  placements(tx: Transaction, versionId: AgendaVersionId): Promise<Placement[]> {
    return tx.query<Placement>(
      `SELECT meeting_id AS "meetingId", sme_id AS "smeId", buyer_id AS "buyerId", slot_id AS "slotId",
              table_id AS "tableId", interpreter_id AS "interpreterId"
       FROM version_placements WHERE version_id = $1 ORDER BY meeting_id`,
      [versionId],
    );
  }
}
