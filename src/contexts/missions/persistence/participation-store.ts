import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { TimeSpan } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AvailabilityRevision } from '../domain/availability.js';
import type { Participation, Side } from '../domain/participation.js';
import { AVAILABILITY_REVISION } from './read-models/mission-parts.js';
import { AvailabilityWindowRows, ParticipationRows } from './participation-rows.js';

const UPSERT_PARTICIPATIONS = `
  INSERT INTO participations (id, mission_id, company_id, side, external_reference, status, maximum_meetings)
  SELECT incoming.id, incoming."missionId", incoming."companyId", incoming.side, incoming."externalReference",
         incoming.status, incoming."maximumMeetings"
  FROM jsonb_to_recordset($1) AS incoming (id uuid, "missionId" uuid, "companyId" uuid, side text,
                                           "externalReference" text, status text, "maximumMeetings" integer)
  ON CONFLICT (id) DO UPDATE SET
    external_reference = excluded.external_reference, status = excluded.status,
    maximum_meetings = excluded.maximum_meetings`;

/** Who takes part, and when they can meet. */
@Injectable()
export class ParticipationStore {
  /** An admitted participation, kept from others until the transaction ends. */
  findForUpdate(tx: Transaction, missionId: MissionId, id: ParticipationId): Promise<Participation | null> {
    return tx.rowsOf(ParticipationRows).findOne({
      where: { missionId, id, status: 'admitted' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Those who are or were there, but for whoever has become another one: that one takes part in their place. */
  ofSide(tx: Transaction, missionId: MissionId, side: Side): Promise<Participation[]> {
    return tx.rowsOf(ParticipationRows).find({ where: { missionId, side, mergedIntoId: IsNull() } });
  }

  /** Keeps lists from being taken over until the transaction ends. Whoever publishes as well holds the agendas before. */
  async keepLists(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query('SELECT 1 FROM missions WHERE missions.id = $1 FOR NO KEY UPDATE', [missionId]);
  }

  /** Adds and changes a whole list in one statement. */
  async saveAll(tx: Transaction, participations: readonly Participation[]): Promise<void> {
    if (participations.length === 0) return;
    await tx.query(UPSERT_PARTICIPATIONS, [JSON.stringify(participations)]);
  }

  /** When a participation can meet; whoever asks holds its lock. */
  async availabilityOf(tx: Transaction, id: ParticipationId): Promise<AvailabilityRevision> {
    const [found] = await tx.query<AvailabilityRevision>(`${AVAILABILITY_REVISION} WHERE participations.id = $1`, [id]);
    if (found === undefined) throw new Error(`Participation ${id} is locked and not there`);
    return found;
  }

  /** Says anew when a participation can meet, as its next version. */
  async replaceAvailability(
    tx: Transaction,
    participationId: ParticipationId,
    windows: readonly TimeSpan[],
  ): Promise<void> {
    const rows = tx.rowsOf(AvailabilityWindowRows);
    await rows.delete({ participationId });
    if (windows.length > 0) await rows.insert(windows.map((window) => ({ ...window, participationId })));
    await tx.query('UPDATE participations SET availability_version = availability_version + 1 WHERE id = $1', [
      participationId,
    ]);
  }

  /** Ends a part in a mission, and forgets how the organiser's list referred to it. */
  async withdraw(tx: Transaction, id: ParticipationId): Promise<void> {
    await tx.rowsOf(ParticipationRows).update({ id }, { status: 'withdrawn', externalReference: null });
  }

  /** Forgets the lists that were sent and in which that name or address stands, and are not taken over yet. */
  async forgetLists(tx: Transaction, missionId: MissionId, words: string): Promise<void> {
    await tx.query(
      `DELETE FROM participant_imports
       WHERE mission_id = $1 AND state = 'checked'
         AND strpos(lower(rows::text || bad_rows::text || resembling_rows::text || contact_rows::text), lower($2)) > 0`,
      [missionId, words],
    );
  }

  /** The same of lists in which that telephone number stands, however its digits are set apart. */
  async forgetListsWithNumber(tx: Transaction, missionId: MissionId, number: string): Promise<void> {
    await tx.query(
      `DELETE FROM participant_imports
       WHERE mission_id = $1 AND state = 'checked'
         AND regexp_replace(rows::text || bad_rows::text || contact_rows::text, '(?<=[0-9])[ ()./-]+(?=[0-9])', '', 'g')
             ~ ('(?<![0-9])(00)?' || $2 || '(?![0-9])')`,
      [missionId, number.replaceAll(/[^0-9]/gu, '')],
    );
  }

  async changeTerms(
    tx: Transaction,
    id: ParticipationId,
    terms: Pick<Participation, 'externalReference' | 'maximumMeetings'>,
  ): Promise<void> {
    await tx.rowsOf(ParticipationRows).update({ id }, terms);
  }

  /**
   * Whoever stands for one stands for the other, and for all who had become it. Interpreters who are best given to one are
   * best given to the other; who was told apart from one is forgotten.
   */
  async handOver(
    tx: Transaction,
    missionId: MissionId,
    goneId: ParticipationId,
    keptId: ParticipationId,
  ): Promise<void> {
    await tx.query(
      `UPDATE interpreters SET preferred_participation_ids = CASE WHEN $3 = ANY (preferred_participation_ids)
         THEN array_remove(preferred_participation_ids, $2) ELSE array_replace(preferred_participation_ids, $2, $3) END
       WHERE mission_id = $1 AND $2 = ANY (preferred_participation_ids)`,
      [missionId, goneId, keptId],
    );
    await tx.query(
      'UPDATE participations SET merged_into_id = $3 WHERE mission_id = $1 AND $2 IN (id, merged_into_id)',
      [missionId, goneId, keptId],
    );
    await tx.query('DELETE FROM told_apart_pairs WHERE $1 IN (one_id, other_id)', [goneId]);
  }
}
