import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { DeskNote, HeldMeeting } from '../domain/desk-note.js';
import type { IncidentId } from '../domain/incident.js';
import type { MeetingInSlot } from '../domain/mark-meeting.js';
import { DeskNoteRows, HeldMeetingRows } from './attendance-rows.js';

/** Somebody who did not come to a meeting, and the report that says so. */
export interface ReportedNoShow {
  readonly incidentId: IncidentId;
  readonly participationId: ParticipationId;
}

/** What the desk writes down of meetings, and its notes. */
@Injectable()
export class DeskEntryStore {
  /** Whether that meeting was held in the slot in which it is now. */
  isHeld(tx: Transaction, { meetingId, slotId }: MeetingInSlot): Promise<boolean> {
    return tx.rowsOf(HeldMeetingRows).existsBy({ meetingId, slotId });
  }

  async saveHeld(tx: Transaction, held: HeldMeeting): Promise<void> {
    await tx.rowsOf(HeldMeetingRows).upsert(held, ['meetingId']);
  }

  async removeHeld(tx: Transaction, { meetingId }: MeetingInSlot): Promise<void> {
    await tx.rowsOf(HeldMeetingRows).delete({ meetingId });
  }

  /** Who of that meeting was reported not to have come, by the reports that stand. */
  noShows(tx: Transaction, missionId: MissionId, meeting: MeetingInSlot): Promise<ReportedNoShow[]> {
    return tx.query<ReportedNoShow>(
      `SELECT id AS "incidentId", details->>'participationId' AS "participationId"
       FROM incidents
       WHERE mission_id = $1 AND withdrawn_at IS NULL AND details->>'kind' = 'no-show' AND details->>'slotId' = $2
         AND details->>'participationId' = ANY($3)
       ORDER BY reported_at, id`,
      [missionId, meeting.slotId, meeting.participationIds],
    );
  }

  async addNote(tx: Transaction, note: DeskNote): Promise<void> {
    await tx.rowsOf(DeskNoteRows).insert(note);
  }

  async removeNotesAbout(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.rowsOf(DeskNoteRows).delete({ participationId });
  }
}
