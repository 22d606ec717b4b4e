import { Injectable } from '@nestjs/common';
import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** What is kept beside agendas of a participation whose meetings another one takes over. */
@Injectable()
export class MergedAgendaStore {
  /** Who joins remotely, what was written of meetings, which places were left free and what was let go of the freeze. */
  async handOver(
    tx: Transaction,
    {
      keptId,
      goneId,
      movedMeetingIds,
    }: {
      readonly keptId: ParticipationId;
      readonly goneId: ParticipationId;
      readonly movedMeetingIds: readonly Id<'Meeting'>[];
    },
  ): Promise<void> {
    const parameters = [goneId, keptId, movedMeetingIds];
    await tx.query('UPDATE remote_meetings SET away_id = $2 WHERE away_id = $1 AND meeting_id = ANY($3)', parameters);
    await tx.query(
      `UPDATE meeting_reviews SET
         participation_id = CASE participation_id WHEN $1 THEN $2 ELSE participation_id END,
         counterpart_id = CASE counterpart_id WHEN $1 THEN $2 ELSE counterpart_id END
       WHERE $1 IN (participation_id, counterpart_id) AND meeting_id = ANY($3)`,
      parameters,
    );
    await tx.query(
      `UPDATE left_free_places SET sme_id = CASE sme_id WHEN $1 THEN $2 ELSE sme_id END,
                                   buyer_id = CASE buyer_id WHEN $1 THEN $2 ELSE buyer_id END
       WHERE $1 IN (sme_id, buyer_id) AND meeting_id = ANY($3)`,
      parameters,
    );
    await tx.query('UPDATE freeze_releases SET participation_id = $2 WHERE participation_id = $1', [goneId, keptId]);
  }
}
