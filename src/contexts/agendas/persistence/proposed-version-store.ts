import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaVersion, AgendaVersionId, Placement, UnplacedMeeting } from '../domain/agenda-version.js';
import { AgendaVersionRows } from './agenda-rows.js';

/** What is other than in the version that a new one is made from. */
export interface VersionChange {
  /** Meetings whose place changes, comes or goes. */
  readonly changedIds: readonly Id<'Meeting'>[];
  /** The new places of those that have one. */
  readonly placements: readonly Placement[];
  /** Why the others have none. */
  readonly unplaced: readonly UnplacedMeeting[];
}

/** Versions that differ little from another one: what is the same is copied inside the database. */
@Injectable()
export class ProposedVersionStore {
  async add(
    tx: Transaction,
    version: AgendaVersion,
    sourceId: AgendaVersionId,
    { changedIds, placements, unplaced }: VersionChange,
  ): Promise<void> {
    await tx.rowsOf(AgendaVersionRows).insert(version);
    await tx.query(
      `INSERT INTO placements (version_id, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
       SELECT $1::uuid, meeting_id, sme_id, buyer_id, slot_id, table_id, interpreter_id
       FROM placements WHERE version_id = $2 AND NOT meeting_id = ANY ($3::uuid[])
       UNION ALL
       SELECT $1::uuid, "meetingId", "smeId", "buyerId", "slotId", "tableId", "interpreterId"
       FROM jsonb_to_recordset($4) AS placed ("meetingId" uuid, "smeId" uuid, "buyerId" uuid, "slotId" uuid,
                                              "tableId" uuid, "interpreterId" uuid)`,
      [version.id, sourceId, changedIds, JSON.stringify(placements)],
    );
    await tx.query(
      `INSERT INTO unplaced_meetings (version_id, meeting_id, sme_id, buyer_id, reason, facts)
       SELECT $1::uuid, meeting_id, sme_id, buyer_id, reason, facts
       FROM unplaced_meetings WHERE version_id = $2 AND NOT meeting_id = ANY ($3::uuid[])
       UNION ALL
       SELECT $1::uuid, "meetingId", "smeId", "buyerId", reason, facts
       FROM jsonb_to_recordset($4) AS unplaced ("meetingId" uuid, "smeId" uuid, "buyerId" uuid, reason text, facts jsonb)`,
      [version.id, sourceId, changedIds, JSON.stringify(unplaced)],
    );
  }

  /** How many meetings of a version have no place. */
  async countUnplaced(tx: Transaction, versionId: AgendaVersionId): Promise<number> {
    const [counted] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM unplaced_meetings WHERE version_id = $1',
      [versionId],
    );
    return counted?.count ?? 0;
  }
}
