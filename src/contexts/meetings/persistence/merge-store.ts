import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { JoinableMeeting, JoinableRequest, JoinedPair, JoinPlan } from '../domain/join-meetings.js';
import { HAS_PUBLIC_PLACE } from './meeting-store.js';

const handedOver = (column: string): string => `${column} = CASE ${column} WHEN $1 THEN $2 ELSE ${column} END`;

/** Requests, meetings, wishes and vetoes of two participations that become one. */
@Injectable()
export class MergeStore {
  /** Those that stand, of both; what has begun by `now` is where the public agenda has it. */
  meetings(tx: Transaction, missionId: MissionId, pair: JoinedPair, now: Instant): Promise<JoinableMeeting[]> {
    return tx.query<JoinableMeeting>(
      `SELECT meetings.id, owners.id AS "ownerId",
              CASE owners.id WHEN meetings.sme_id THEN meetings.buyer_id ELSE meetings.sme_id END AS "counterpartId", request_id AS "requestId",
              public_places.slot_id AS "publicSlotId",
              CASE WHEN public_places.meeting_id IS NULL THEN wanted_slot_id END AS "wantedSlotId",
              coalesce(slots.starts_at <= $4, false) AS "hasBegun"
       FROM meetings
       JOIN unnest(ARRAY[$2, $3]::uuid[]) AS owners (id) ON owners.id IN (meetings.sme_id, meetings.buyer_id)
       LEFT JOIN public_placements AS public_places ON public_places.meeting_id = meetings.id
       LEFT JOIN slots ON slots.id = public_places.slot_id
       WHERE meetings.mission_id = $1 AND cancelled_at IS NULL ORDER BY meetings.id`,
      [missionId, pair.keptId, pair.goneId, now],
    );
  }

  requests(tx: Transaction, missionId: MissionId, { keptId, goneId }: JoinedPair): Promise<JoinableRequest[]> {
    return tx.query<JoinableRequest>(
      `SELECT meeting_requests.id, owners.id AS "ownerId",
              CASE owners.id WHEN from_id THEN to_id ELSE from_id END AS "counterpartId", status,
              from_id = owners.id AS "isOwn"
       FROM meeting_requests
       JOIN unnest(ARRAY[$2, $3]::uuid[]) AS owners (id) ON owners.id IN (from_id, to_id)
       WHERE mission_id = $1 ORDER BY meeting_requests.id`,
      [missionId, keptId, goneId],
    );
  }

  /** Ends what is joined, and gives the rest to the one kept. */
  async carryOut(tx: Transaction, pair: JoinedPair, plan: JoinPlan, now: Instant): Promise<void> {
    const { keptId, goneId } = pair;
    await this.forgetOvertakenWishes(tx, pair);
    const endedIds = plan.endedRequests.map(({ id }) => id);
    await tx.query(
      `UPDATE meeting_requests SET answered_at = $2,
              status = CASE WHEN from_id = ANY($3) THEN 'withdrawn' ELSE 'expired' END,
              answered_by_id = CASE WHEN from_id = ANY($3) THEN from_id END
       WHERE id = ANY($1)`,
      [endedIds, now, [keptId, goneId]],
    );
    await tx.query(
      `WITH ended AS (
         UPDATE meetings SET cancelled_at = $2, wanted_slot_id = NULL WHERE id = ANY($1) RETURNING request_id
       )
       UPDATE meeting_requests SET status = 'cancelled', answered_at = $2, answered_by_id = $3,
              organiser_acts = array_append(array_remove(organiser_acts, 'answer'), 'answer')
       WHERE id IN (SELECT request_id FROM ended)`,
      [plan.joinedMeetings.map(({ gone }) => gone.id), now, goneId],
    );
    await this.takeTimes(tx, plan);
    const moved = [goneId, keptId, plan.movedRequestIds];
    await tx.query(
      `UPDATE meeting_requests SET ${['from_id', 'to_id', 'proposed_by_id', 'awaited_id', 'answered_by_id'].map(handedOver).join(', ')}
       WHERE id = ANY($3)`,
      moved,
    );
    await tx.query(
      `UPDATE meetings SET ${['sme_id', 'buyer_id'].map(handedOver).join(', ')} WHERE request_id = ANY($3)`,
      moved,
    );
    await tx.query(
      `UPDATE hand_overs SET participation_id = $2 WHERE participation_id = $1 AND request_id = ANY($3)`,
      moved,
    );
  }

  /** Once a meeting is public, its place counts; what was agreed for it would stand in the way of the other's. */
  private async forgetOvertakenWishes(tx: Transaction, { keptId, goneId }: JoinedPair): Promise<void> {
    await tx.query(
      `UPDATE meetings SET wanted_slot_id = NULL
       WHERE wanted_slot_id IS NOT NULL AND (sme_id IN ($1, $2) OR buyer_id IN ($1, $2)) AND ${HAS_PUBLIC_PLACE}`,
      [keptId, goneId],
    );
  }

  /** What was agreed for a meeting that ends is agreed for the one that takes its time, and who was to be sent is sent. */
  private async takeTimes(tx: Transaction, { joinedMeetings }: JoinPlan): Promise<void> {
    const taking = joinedMeetings.filter(({ takesTime }) => takesTime);
    const pairs = taking.map(({ gone, kept }) => {
      return {
        meetingId: kept.id,
        slotId: gone.wantedSlotId,
        goneRequestId: gone.requestId,
        requestId: kept.requestId,
      };
    });
    await tx.query(
      `UPDATE meetings SET wanted_slot_id = taken."slotId"
       FROM jsonb_to_recordset($1) AS taken ("meetingId" uuid, "slotId" uuid) WHERE meetings.id = taken."meetingId"`,
      [JSON.stringify(pairs)],
    );
    await tx.query(
      `INSERT INTO hand_overs (request_id, participation_id, languages, handed_over_at, is_by_organiser)
       SELECT taken."requestId", participation_id, languages, handed_over_at, is_by_organiser
       FROM jsonb_to_recordset($1) AS taken ("goneRequestId" uuid, "requestId" uuid)
       JOIN hand_overs ON request_id = taken."goneRequestId"
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(pairs)],
    );
  }

  /** The wishes of others for the one that goes are for the one kept; where somebody had one for each, that one stands. Gives whose lists changed. */
  async takeWishesOfOthers(
    tx: Transaction,
    { keptId, goneId }: JoinedPair,
    now: Instant,
  ): Promise<readonly { readonly participationId: ParticipationId; readonly isJoined: boolean }[]> {
    return tx.query(
      `WITH joined AS (
         DELETE FROM wishes WHERE counterpart_id = $1 AND EXISTS (
           SELECT 1 FROM wishes AS own
           WHERE own.participation_id = wishes.participation_id AND own.counterpart_id = $2)
         RETURNING participation_id
       ), moved AS (
         UPDATE wishes SET counterpart_id = $2 WHERE counterpart_id = $1 AND NOT EXISTS (
           SELECT 1 FROM wishes AS own
           WHERE own.participation_id = wishes.participation_id AND own.counterpart_id = $2)
         RETURNING participation_id
       ), changed AS (
         SELECT participation_id, true AS is_joined FROM joined
         UNION ALL SELECT participation_id, false FROM moved
       )
       UPDATE wish_lists SET version = version + 1, changed_at = $3 FROM changed
       WHERE wish_lists.participation_id = changed.participation_id
       RETURNING changed.participation_id AS "participationId", changed.is_joined AS "isJoined"`,
      [goneId, keptId, now],
    );
  }

  async removeWishes(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query('DELETE FROM wish_lists WHERE participation_id = $1', [participationId]);
  }

  /** Whom the one that goes refused, the one kept refuses, and who refused the one refuses the other. Gives both, by who refuses. */
  async takeVetoes(
    tx: Transaction,
    missionId: MissionId,
    { keptId, goneId }: JoinedPair,
  ): Promise<readonly { readonly refuserId: ParticipationId; readonly refusedId: ParticipationId }[]> {
    return tx.query(
      `WITH taken AS (
         DELETE FROM vetoes WHERE mission_id = $1 AND ($2 IN (participation_id, counterpart_id))
         RETURNING participation_id, counterpart_id
       ), given AS (
         INSERT INTO vetoes (mission_id, participation_id, counterpart_id)
         SELECT $1, CASE participation_id WHEN $2 THEN $3 ELSE participation_id END,
                CASE counterpart_id WHEN $2 THEN $3 ELSE counterpart_id END
         FROM taken ON CONFLICT DO NOTHING
         RETURNING participation_id, counterpart_id
       )
       SELECT participation_id AS "refuserId", counterpart_id AS "refusedId" FROM given`,
      [missionId, goneId, keptId],
    );
  }
}
