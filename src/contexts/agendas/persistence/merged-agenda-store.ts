import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PlacesHandedOver } from '../domain/places-handed-over.js';

/** What is kept beside agendas of a participation whose meetings another one takes over. */
@Injectable()
export class MergedAgendaStore {
  /** Who joins remotely, what was written of meetings, which places were left free and what was let go of the freeze. */
  async handOver(tx: Transaction, { keptId, goneId, movedMeetingIds, joined }: PlacesHandedOver): Promise<void> {
    const parameters = [goneId, keptId, movedMeetingIds];
    await this.takeRemote(tx, goneId, keptId, joined);
    await tx.query('UPDATE remote_meetings SET away_id = $2 WHERE away_id = $1 AND meeting_id = ANY($3)', parameters);
    await this.takeReviews(tx, goneId, keptId);
    await tx.query(
      `UPDATE left_free_places SET sme_id = CASE sme_id WHEN $1 THEN $2 ELSE sme_id END,
                                   buyer_id = CASE buyer_id WHEN $1 THEN $2 ELSE buyer_id END
       WHERE $1 IN (sme_id, buyer_id) AND meeting_id = ANY($3)`,
      parameters,
    );
    await tx.query('UPDATE freeze_releases SET participation_id = $2 WHERE participation_id = $1', [goneId, keptId]);
  }

  /** What was written of any meeting, also of those that stay: nobody else could go on writing it. */
  private async takeReviews(tx: Transaction, goneId: ParticipationId, keptId: ParticipationId): Promise<void> {
    await tx.query(
      `UPDATE meeting_reviews SET
         participation_id = CASE participation_id WHEN $1 THEN $2 ELSE participation_id END,
         counterpart_id = CASE counterpart_id WHEN $1 THEN $2 ELSE counterpart_id END
       WHERE $1 IN (participation_id, counterpart_id)`,
      [goneId, keptId],
    );
  }

  /** A meeting that takes the time of another is held as that one was to be. */
  private async takeRemote(
    tx: Transaction,
    goneId: ParticipationId,
    keptId: ParticipationId,
    joined: PlacesHandedOver['joined'],
  ): Promise<void> {
    await tx.query(
      `UPDATE remote_meetings SET meeting_id = taken."keptMeetingId",
              away_id = CASE away_id WHEN $1 THEN $2 ELSE away_id END
       FROM jsonb_to_recordset($3) AS taken ("goneMeetingId" uuid, "keptMeetingId" uuid)
       WHERE meeting_id = taken."goneMeetingId"
         AND NOT EXISTS (SELECT 1 FROM remote_meetings AS own WHERE own.meeting_id = taken."keptMeetingId")`,
      [goneId, keptId, JSON.stringify(joined.filter(({ takesTime }) => takesTime))],
    );
  }
}
