import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaVersion, AgendaVersionId, Placement, UnplacedMeeting } from '../domain/agenda-version.js';
import { AgendaVersionRows } from './agenda-rows.js';

/** A version that differs little from the one that it is based on, and all that is other than there. */
export interface ProposedVersion {
  readonly version: AgendaVersion;
  /** The new places of meetings whose place changes or comes. */
  readonly placements: readonly Placement[];
  /** Meetings whose place goes, and why. */
  readonly unplaced: readonly UnplacedMeeting[];
}

/** Versions that differ little from another one: what is the same is not stored until somebody wants them. */
@Injectable()
export class ProposedVersionStore {
  /** Stores them all in three statements. */
  async add(tx: Transaction, proposed: readonly ProposedVersion[]): Promise<void> {
    await tx.rowsOf(AgendaVersionRows).insert(proposed.map(({ version }) => ({ ...version, isDifference: true })));
    await tx.query(
      `INSERT INTO placements (version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
       SELECT "versionId", "meetingId", "smeId", "buyerId", "slotId", "tableId", "interpreterId"
       FROM jsonb_to_recordset($1) AS placed ("versionId" uuid, "meetingId" uuid, "smeId" uuid, "buyerId" uuid,
                                              "slotId" uuid, "tableId" uuid, "interpreterId" uuid)`,
      [rowsOf(proposed, ({ placements }) => placements)],
    );
    await tx.query(
      `INSERT INTO unplaced_meetings (version_id, meeting_id, sme_id, buyer_id, reason, facts)
       SELECT "versionId", "meetingId", "smeId", "buyerId", reason, facts
       FROM jsonb_to_recordset($1) AS unplaced ("versionId" uuid, "meetingId" uuid, "smeId" uuid, "buyerId" uuid,
                                                reason text, facts jsonb)`,
      [rowsOf(proposed, ({ unplaced }) => unplaced)],
    );
  }

  /** How many meetings of a version have no place. */
  async countUnplaced(tx: Transaction, versionId: AgendaVersionId): Promise<number> {
    const [counted] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM version_unplaced_meetings WHERE version_id = $1',
      [versionId],
    );
    return counted?.count ?? 0;
  }
}

function rowsOf(proposed: readonly ProposedVersion[], listOf: (one: ProposedVersion) => readonly object[]): string {
  return JSON.stringify(proposed.flatMap((one) => listOf(one).map((row) => ({ ...row, versionId: one.version.id }))));
}
