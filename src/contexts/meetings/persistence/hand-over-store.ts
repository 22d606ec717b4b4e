import { Injectable } from '@nestjs/common';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { HandOver } from '../domain/hand-over.js';
import type { MeetingRequestId } from '../domain/meeting-request.js';

/** Colleagues who go in somebody's place. */
@Injectable()
export class HandOverStore {
  /** What the colleague speaks whom that participation sends; null where it sends none. */
  async languagesOf(
    tx: Transaction,
    requestId: MeetingRequestId,
    participationId: ParticipationId,
  ): Promise<readonly string[] | null> {
    const [row] = await tx.query<Pick<HandOver, 'languages'>>(
      'SELECT languages FROM hand_overs WHERE request_id = $1 AND participation_id = $2',
      [requestId, participationId],
    );
    return row?.languages ?? null;
  }

  /** Takes the place of whoever was to go before. */
  async save(tx: Transaction, handOver: HandOver): Promise<void> {
    const { requestId, participationId, languages, handedOverAt, isByOrganiser } = handOver;
    await tx.query(
      `INSERT INTO hand_overs (request_id, participation_id, languages, handed_over_at, is_by_organiser)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (request_id, participation_id) DO UPDATE
       SET languages = excluded.languages, handed_over_at = excluded.handed_over_at,
           is_by_organiser = excluded.is_by_organiser`,
      [requestId, participationId, languages, handedOverAt, isByOrganiser],
    );
  }
}
