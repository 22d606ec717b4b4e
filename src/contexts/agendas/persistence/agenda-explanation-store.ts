import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaExplanation } from '../domain/agenda-explanation.js';
import type { AgendaVersionId } from '../domain/agenda-version.js';

/** Why versions are as they are. */
@Injectable()
export class AgendaExplanationStore {
  async isExplained(tx: Transaction, versionId: AgendaVersionId): Promise<boolean> {
    const found = await tx.query('SELECT FROM agenda_explanations WHERE version_id = $1', [versionId]);
    return found.length > 0;
  }

  /** Stores an explanation in three statements, however many meetings and people it speaks of. */
  async add(tx: Transaction, explanation: AgendaExplanation): Promise<void> {
    const { versionId, missionId, explainedAt, areRemediesCutShort, worth, meetings, days } = explanation;
    await tx.query(
      `INSERT INTO agenda_explanations (version_id, mission_id, explained_at, are_remedies_cut_short, worth)
       VALUES ($1, $2, $3, $4, $5)`,
      [versionId, missionId, explainedAt, areRemediesCutShort, worth === null ? null : JSON.stringify(worth)],
    );
    await tx.query(
      `INSERT INTO explained_meetings (version_id, meeting_id, obstacles, remedy)
       SELECT $1, "meetingId", obstacles, nullif(remedy, 'null')
       FROM jsonb_to_recordset($2) AS explained ("meetingId" uuid, obstacles jsonb, remedy jsonb)`,
      [versionId, JSON.stringify(meetings)],
    );
    await tx.query(
      `INSERT INTO explained_days (version_id, participation_id, first_slot_id, last_slot_id, meetings, breaks)
       SELECT $1, "participationId", "firstSlotId", "lastSlotId", meetings, breaks
       FROM jsonb_to_recordset($2) AS explained ("participationId" uuid, "firstSlotId" uuid, "lastSlotId" uuid,
                                                 meetings integer, breaks jsonb)`,
      [versionId, JSON.stringify(days)],
    );
  }

  /** For whoever changes what is in the version, or wants it explained anew. */
  async forget(tx: Transaction, versionId: AgendaVersionId): Promise<void> {
    await tx.query('DELETE FROM agenda_explanations WHERE version_id = $1', [versionId]);
  }
}
