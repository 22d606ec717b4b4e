import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Meeting, MeetingId, MeetingPair } from '../domain/meeting.js';
import type { MeetingRequest, MeetingRequestId, SlotId } from '../domain/meeting-request.js';
import type { Agreements } from '../domain/choose-agreements.js';
import { MeetingRequestRows, MeetingRows } from './meeting-rows.js';

/** The slot that is proposed, as long as the timetable has it: a time that there is no more stands for any. */
const PROPOSED_SLOT = `
  (SELECT slots.id FROM slots WHERE slots.id = proposed_slot_id AND slots.gone_at IS NULL)`;

const REQUESTS = `
  SELECT id, mission_id AS "missionId", from_id AS "fromId", to_id AS "toId", status, message,
         message_language AS "messageLanguage", ${instantSql('requested_at')} AS "requestedAt",
         ${instantSql('expires_at')} AS "expiresAt", expiry_hours AS "expiryHours",
         ${instantSql('answered_at')} AS "answeredAt", answered_by_id AS "answeredById",
         decline_reason AS "declineReason", ${PROPOSED_SLOT} AS "proposedSlotId", proposed_by_id AS "proposedById",
         awaited_id AS "awaitedId", ${instantSql('awaited_since')} AS "awaitedSince", nudges,
         organiser_acts AS "organiserActs", is_automatic AS "isAutomatic", is_withheld AS "isWithheld"
  FROM meeting_requests`;

export const HAS_PUBLIC_PLACE =
  'EXISTS (SELECT 1 FROM public_placements WHERE public_placements.meeting_id = meetings.id)';

/**
 * Whether a meeting takes one of those that its two may have: not where one of them has withdrawn and it did not take place
 * before. It has a public place where it did, and for the moment until the agenda is cleared.
 */
export const TAKES_ROOM = `(${HAS_PUBLIC_PLACE} OR NOT EXISTS (
  SELECT 1 FROM participations AS gone
  WHERE gone.id IN (meetings.sme_id, meetings.buyer_id) AND gone.status = 'withdrawn'))`;

/** A request that has ended because its two have agreed by another. */
export type OvertakenRequest = Pick<MeetingRequest, 'id' | 'missionId' | 'fromId' | 'toId'>;

/** Ends what else is open between the two of meetings that were added, and gives it: each had asked and the other was not told. */
const END_OTHER_REQUESTS = `, overtaken AS (
  UPDATE meeting_requests SET status = 'withdrawn', answered_at = added.agreed_at, answered_by_id = from_id
  FROM added
  WHERE meeting_requests.mission_id = added.mission_id AND meeting_requests.status = 'open'
    AND meeting_requests.id <> added.request_id
    AND (from_id, to_id) IN ((added.sme_id, added.buyer_id), (added.buyer_id, added.sme_id))
  RETURNING meeting_requests.id, meeting_requests.mission_id, from_id, to_id
) SELECT id, mission_id AS "missionId", from_id AS "fromId", to_id AS "toId" FROM overtaken ORDER BY id`;

/** Requests and agreed meetings. */
@Injectable()
export class MeetingStore {
  /**
   * Lets one transaction at a time ask or answer in a mission, until it ends: the room of two companies is counted and
   * taken in one piece, and nobody waits in a circle.
   */
  async lockMission(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('meetings:' || $1, 0))`, [missionId]);
  }

  /**
   * Lets one transaction at a time agree to meetings of the two of that request, until it ends; many pairs at a time. Waits
   * for whoever has the whole mission, and keeps them waiting. Gives who asked and who was asked, which never changes;
   * null, and locks nothing, where there is no such request.
   */
  async lockPair(
    tx: Transaction,
    missionId: MissionId,
    requestId: MeetingRequestId,
  ): Promise<readonly [ParticipationId, ParticipationId] | null> {
    const [pair] = await tx.query<Pick<MeetingRequest, 'fromId' | 'toId'>>(
      `SELECT from_id AS "fromId", to_id AS "toId",
              pg_advisory_xact_lock_shared(hashtextextended('meetings:' || mission_id, 0)),
              pg_advisory_xact_lock(hashtextextended('meetings:' || least(from_id, to_id), 0)),
              pg_advisory_xact_lock(hashtextextended('meetings:' || greatest(from_id, to_id), 0))
       FROM meeting_requests WHERE mission_id = $1 AND id = $2`,
      [missionId, requestId],
    );
    return pair === undefined ? null : [pair.fromId, pair.toId];
  }

  async findRequest(tx: Transaction, missionId: MissionId, id: MeetingRequestId): Promise<MeetingRequest | null> {
    const [request] = await tx.query<MeetingRequest>(`${REQUESTS} WHERE mission_id = $1 AND id = $2`, [missionId, id]);
    return request ?? null;
  }

  /** One, unless each has asked and the other was not told. */
  openRequestsBetween(
    tx: Transaction,
    missionId: MissionId,
    one: ParticipationId,
    other: ParticipationId,
  ): Promise<MeetingRequest[]> {
    return tx.rowsOf(MeetingRequestRows).find({
      where: [
        { missionId, fromId: one, toId: other, status: 'open' },
        { missionId, fromId: other, toId: one, status: 'open' },
      ],
    });
  }

  openRequests(tx: Transaction, missionId: MissionId): Promise<MeetingRequest[]> {
    return tx.rowsOf(MeetingRequestRows).findBy({ missionId, status: 'open' });
  }

  /** Open requests whose time is over, with their missions. */
  expiredRequests(tx: Transaction, now: Instant): Promise<Pick<MeetingRequest, 'id' | 'missionId'>[]> {
    return tx.query(
      `SELECT id, mission_id AS "missionId" FROM meeting_requests WHERE status = 'open' AND expires_at <= $1`,
      [now],
    );
  }

  async missionsWithOpenRequests(tx: Transaction): Promise<MissionId[]> {
    const rows = await tx.query<{ id: MissionId }>(
      `SELECT DISTINCT mission_id AS id FROM meeting_requests WHERE status = 'open' ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }

  async addRequest(tx: Transaction, request: MeetingRequest): Promise<void> {
    await tx.rowsOf(MeetingRequestRows).insert(writable(request));
  }

  async saveRequest(tx: Transaction, request: MeetingRequest): Promise<void> {
    await tx.rowsOf(MeetingRequestRows).update({ id: request.id }, writable(request));
  }

  findMeeting(tx: Transaction, missionId: MissionId, pair: MeetingPair): Promise<Meeting | null> {
    return tx
      .rowsOf(MeetingRows)
      .findOneBy({ missionId, smeId: pair.smeId, buyerId: pair.buyerId, cancelledAt: IsNull() });
  }

  meetings(tx: Transaction, missionId: MissionId): Promise<Meeting[]> {
    return tx.rowsOf(MeetingRows).find({ where: { missionId, cancelledAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** Gives the requests that have ended by it. */
  async addMeeting(tx: Transaction, meeting: Meeting): Promise<OvertakenRequest[]> {
    const { id, missionId, smeId, buyerId, requestId, agreedAt, wantedSlotId } = meeting;
    if (wantedSlotId !== null) await this.forgetOvertakenWishes(tx, meeting);
    return tx.query<OvertakenRequest>(
      `WITH added AS (
         INSERT INTO meetings (id, mission_id, sme_id, buyer_id, request_id, agreed_at, wanted_slot_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING *
       )${END_OTHER_REQUESTS}`,
      [id, missionId, smeId, buyerId, requestId, agreedAt, wantedSlotId],
    );
  }

  /** The meeting of that request, and when it takes place by the public agenda; null where there is none to cancel. */
  async standingMeeting(
    tx: Transaction,
    requestId: MeetingRequestId,
  ): Promise<{ readonly id: MeetingId; readonly startsAt: Instant | null } | null> {
    const [meeting] = await tx.query<{ id: MeetingId; startsAt: Instant | null }>(
      `SELECT meetings.id, ${instantSql('slots.starts_at')} AS "startsAt"
       FROM meetings
       LEFT JOIN public_placements ON public_placements.meeting_id = meetings.id
       LEFT JOIN slots ON slots.id = public_placements.slot_id
       WHERE meetings.request_id = $1 AND cancelled_at IS NULL`,
      [requestId],
    );
    return meeting ?? null;
  }

  async cancelMeeting(tx: Transaction, id: MeetingId, now: Instant): Promise<void> {
    await tx.query('UPDATE meetings SET cancelled_at = $2, wanted_slot_id = NULL WHERE id = $1', [id, now]);
  }

  /** A time that the two, or one of them, once agreed for a meeting that is public elsewhere by now is theirs again. */
  private async forgetOvertakenWishes(tx: Transaction, { smeId, buyerId, wantedSlotId }: Meeting): Promise<void> {
    await tx.query(
      `UPDATE meetings SET wanted_slot_id = NULL
       WHERE wanted_slot_id = $3 AND (sme_id = $1 OR buyer_id = $2) AND ${HAS_PUBLIC_PLACE}`,
      [smeId, buyerId, wantedSlotId],
    );
  }

  /** Stores that a request is accepted, and which time with it. */
  saveAcceptance(tx: Transaction, request: MeetingRequest): void {
    const { id, status, answeredAt, answeredById, organiserActs, proposedSlotId, proposedById, isWithheld } = request;
    tx.send(
      `UPDATE meeting_requests SET status = $2, answered_at = $3, answered_by_id = $4, organiser_acts = $5,
              proposed_slot_id = $6, proposed_by_id = $7, is_withheld = $8
       WHERE id = $1`,
      [id, status, answeredAt, answeredById, organiserActs, proposedSlotId, proposedById, isWithheld],
    );
  }

  /**
   * The slots for which one of these two has agreed a time with anybody, or in which it has a public meeting. Once a meeting
   * is public, its place counts and what was agreed for it no longer.
   */
  async takenSlots(tx: Transaction, one: ParticipationId, other: ParticipationId): Promise<SlotId[]> {
    const rows = await tx.query<{ slotId: SlotId }>(
      `SELECT wanted_slot_id AS "slotId" FROM meetings
       WHERE wanted_slot_id IS NOT NULL AND (sme_id IN ($1, $2) OR buyer_id IN ($1, $2)) AND NOT ${HAS_PUBLIC_PLACE}
       UNION SELECT slot_id FROM public_placements WHERE sme_id IN ($1, $2) OR buyer_id IN ($1, $2)`,
      [one, other],
    );
    return rows.map(({ slotId }) => slotId);
  }

  /**
   * Writes many agreements at once, in three statements however many they are. A time that was proposed in a request is
   * passed over: nobody has looked whether it can be. Gives the requests that have ended by them.
   */
  async addAgreements(
    tx: Transaction,
    { meetings, newRequests, acceptedRequestIds }: Agreements,
  ): Promise<OvertakenRequest[]> {
    await tx.query(
      `INSERT INTO meeting_requests (id, mission_id, from_id, to_id, status, requested_at, answered_at, answered_by_id,
                                     awaited_id, awaited_since, organiser_acts)
       SELECT id, "missionId", "fromId", "toId", status, "requestedAt", "answeredAt", "answeredById",
              "awaitedId", "awaitedSince", "organiserActs"
       FROM jsonb_to_recordset($1) AS requests (id uuid, "missionId" uuid, "fromId" uuid, "toId" uuid, status text,
         "requestedAt" timestamptz, "answeredAt" timestamptz, "answeredById" uuid, "awaitedId" uuid,
         "awaitedSince" timestamptz, "organiserActs" text[])`,
      [JSON.stringify(newRequests)],
    );
    await tx.query(
      `UPDATE meeting_requests SET status = 'accepted', answered_at = $2, answered_by_id = awaited_id, is_withheld = false,
              proposed_slot_id = NULL, proposed_by_id = NULL,
              organiser_acts = array_append(array_remove(organiser_acts, 'answer'), 'answer')
       WHERE id = ANY($1)`,
      [acceptedRequestIds, meetings[0]?.agreedAt ?? null],
    );
    return tx.query<OvertakenRequest>(
      `WITH added AS (
         INSERT INTO meetings (id, mission_id, sme_id, buyer_id, request_id, agreed_at)
         SELECT id, "missionId", "smeId", "buyerId", "requestId", "agreedAt"
         FROM jsonb_to_recordset($1) AS agreed (id uuid, "missionId" uuid, "smeId" uuid, "buyerId" uuid, "requestId" uuid,
           "agreedAt" timestamptz) RETURNING *
       )${END_OTHER_REQUESTS}`,
      [JSON.stringify(meetings)],
    );
  }

  /** How many meetings each participation has of those that it may have. */
  async takenRooms(tx: Transaction, missionId: MissionId): Promise<ReadonlyMap<ParticipationId, number>> {
    const rows = await tx.query<{ id: ParticipationId; meetings: number }>(
      `SELECT two.id, count(*)::integer AS meetings
       FROM meetings CROSS JOIN LATERAL (VALUES (sme_id), (buyer_id)) AS two (id)
       WHERE mission_id = $1 AND cancelled_at IS NULL AND ${TAKES_ROOM} GROUP BY two.id`,
      [missionId],
    );
    return new Map(rows.map(({ id, meetings }) => [id, meetings]));
  }

  /** The times that were agreed with somebody who takes part no longer are free for their counterparts. */
  async forgetWantedTimes(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query(
      'UPDATE meetings SET wanted_slot_id = NULL WHERE wanted_slot_id IS NOT NULL AND $1 IN (sme_id, buyer_id)',
      [participationId],
    );
  }

  /** Erases what was written in the requests of a participation, whoever wrote it. */
  async eraseTexts(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<void> {
    await tx.query(
      `UPDATE meeting_requests SET message = NULL, message_language = NULL, decline_reason = NULL
       WHERE mission_id = $1 AND $2 IN (from_id, to_id)`,
      [missionId, participationId],
    );
    await tx.query('DELETE FROM hand_overs WHERE participation_id = $1', [participationId]);
  }
}

function writable({ organiserActs, ...rest }: MeetingRequest) {
  return { ...rest, organiserActs: [...organiserActs] };
}
