import { Injectable } from '@nestjs/common';
import type { CompanyId, Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { instantSql } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaVersion, Placement } from '../domain/agenda-version.js';
import { type HeldBefore, rememberedSince } from '../domain/hold-time.js';
import type { BookedPair, Booking, BookingHold, BookingHoldId, BookingSubject, HolderId } from '../domain/booking.js';

/** What is to be booked, as it is stored. */
export interface FoundSubject extends BookedPair {
  /** The two, by their companies. */
  readonly companyIds: readonly [CompanyId, CompanyId];
  /** What the colleagues speak whom the two send, in the same order; null where the company itself comes. */
  readonly colleagueLanguages: readonly [readonly string[] | null, readonly string[] | null];
  /** The meeting agreed, also where it is asked about by its request; null before it is agreed. */
  readonly meetingId: Id<'Meeting'> | null;
  /** Who may accept it: both for a meeting agreed, whoever is awaited for a request. */
  readonly accepterIds: readonly ParticipationId[];
  readonly isOpen: boolean;
  /** The last moment at which a request that is open can be accepted; null where none is set, or for a meeting agreed. */
  readonly answerBy: Instant | null;
  /** Whether the mission lets participants book. */
  readonly isBookingOpen: boolean;
}

/** Ends holds, and remembers until when they would have lasted: parameter 1 is since when that is remembered. */
const givingUp = (condition: string): string => `
  WITH gone AS (DELETE FROM booking_holds WHERE ${condition} RETURNING *)
  INSERT INTO given_up_holds (sme_id, buyer_id, slot_id, held_by, holder_id, expires_at)
  SELECT sme_id, buyer_id, slot_id, held_by, holder_id, expires_at FROM gone WHERE expires_at > $1
  ON CONFLICT (sme_id, buyer_id, slot_id, held_by) DO UPDATE SET expires_at = excluded.expires_at`;

/** Whether what was given up was held for that holder; before holders were written down, each user was their own. */
const heldFor = (holder: string): string => `coalesce(holder_id, held_by) = ${holder}`;

/** What people book themselves, and what is held for them. */
@Injectable()
export class BookingStore {
  /**
   * The locks of `lockSlot` as far as they are free, in the same order; false where another booking has one of them. What
   * was got is kept: since nobody takes them in another order, nobody can wait in a circle for it.
   */
  async tryLockSlot(tx: Transaction, missionId: MissionId, slotId: Id<'Slot'>, pair: BookedPair): Promise<boolean> {
    const [tried] = await tx.query<{ isLocked: boolean }>(
      `SELECT CASE WHEN NOT pg_try_advisory_xact_lock_shared(hashtextextended('agendas:' || $1, 0)) THEN false
                   WHEN NOT pg_try_advisory_xact_lock(hashtextextended($2, 0)) THEN false
                   WHEN NOT pg_try_advisory_xact_lock(hashtextextended($3, 0)) THEN false
                   ELSE pg_try_advisory_xact_lock(hashtextextended($4, 0)) END AS "isLocked"`,
      [missionId, ...locksOf(slotId, pair)],
    );
    return tried?.isLocked === true;
  }

  /**
   * Lets one booking at a time have that slot, and those two, until it ends; many slots at a time. Waits for whoever
   * publishes in the mission, and keeps them waiting.
   */
  async lockSlot(tx: Transaction, missionId: MissionId, slotId: Id<'Slot'>, pair: BookedPair): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock_shared(hashtextextended('agendas:' || $1, 0)),
              pg_advisory_xact_lock(hashtextextended($2, 0)), pg_advisory_xact_lock(hashtextextended($3, 0)),
              pg_advisory_xact_lock(hashtextextended($4, 0))`,
      [missionId, ...locksOf(slotId, pair)],
    );
  }

  /** Lets one at a time take a time with an interpreter of that mission, until it ends. */
  async lockInterpreters(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('interpreters:' || $1, 0))`, [missionId]);
  }

  /** Whether the two still take part; until this ends, neither can withdraw. */
  async keepAdmitted(tx: Transaction, { smeId, buyerId }: Omit<BookedPair, 'subject'>): Promise<boolean> {
    const admitted = await tx.query(
      `SELECT 1 FROM participations WHERE id IN ($1, $2) AND status = 'admitted' ORDER BY id FOR SHARE`,
      [smeId, buyerId],
    );
    return admitted.length === 2;
  }

  async findSubject(tx: Transaction, missionId: MissionId, subject: BookingSubject): Promise<FoundSubject | null> {
    const source =
      subject.kind === 'meeting'
        ? `SELECT request_id, id AS meeting_id, sme_id, buyer_id, ARRAY[sme_id, buyer_id] AS accepters, true AS is_open,
                  NULL::timestamptz AS answer_by
           FROM meetings WHERE mission_id = $1 AND id = $2 AND cancelled_at IS NULL`
        : `SELECT meeting_requests.id AS request_id, meetings.id AS meeting_id, senders.sme_id, senders.buyer_id,
                  CASE WHEN meetings.id IS NULL THEN ARRAY[awaited_id] ELSE ARRAY[from_id, to_id] END AS accepters,
                  meeting_requests.status IN ('open', 'accepted') AS is_open,
                  CASE WHEN meetings.id IS NULL THEN expires_at END AS answer_by
           FROM meeting_requests
           LEFT JOIN meetings ON meetings.request_id = meeting_requests.id AND cancelled_at IS NULL
           JOIN participations AS sender ON sender.id = from_id
           CROSS JOIN LATERAL (SELECT CASE sender.side WHEN 'sme' THEN from_id ELSE to_id END AS sme_id,
                                      CASE sender.side WHEN 'sme' THEN to_id ELSE from_id END AS buyer_id) AS senders
           WHERE meeting_requests.mission_id = $1 AND meeting_requests.id = $2
             AND NOT meeting_requests.is_withheld`;
    const [found] = await tx.query<Omit<FoundSubject, 'subject'>>(
      `SELECT pair.meeting_id AS "meetingId", pair.sme_id AS "smeId", pair.buyer_id AS "buyerId", to_jsonb(pair.accepters) AS "accepterIds",
              jsonb_build_array(sme.company_id, buyer.company_id) AS "companyIds", pair.is_open AS "isOpen",
              ${instantSql('pair.answer_by')} AS "answerBy",
              jsonb_build_array(
                (SELECT languages FROM hand_overs WHERE request_id = pair.request_id AND participation_id = pair.sme_id),
                (SELECT languages FROM hand_overs WHERE request_id = pair.request_id AND participation_id = pair.buyer_id)
              ) AS "colleagueLanguages",
              coalesce((SELECT is_open FROM booking_policies WHERE mission_id = $1), false) AS "isBookingOpen"
       FROM (${source}) AS pair
       JOIN participations AS sme ON sme.id = pair.sme_id AND sme.status = 'admitted'
       JOIN participations AS buyer ON buyer.id = pair.buyer_id AND buyer.status = 'admitted'`,
      [missionId, subject.id],
    );
    return found === undefined ? null : { ...found, subject };
  }

  /** The meeting that the acceptance of a request has made. */
  async meetingOf(tx: Transaction, requestId: Id<'MeetingRequest'>): Promise<Id<'Meeting'>> {
    const [meeting] = await tx.query<{ id: Id<'Meeting'> }>('SELECT id FROM meetings WHERE request_id = $1', [
      requestId,
    ]);
    if (meeting === undefined) throw new Error(`Request ${requestId} is accepted and has made no meeting`);
    return meeting.id;
  }

  /** Ends what is held for the pair, and all holds of the slot that are over. */
  async letGo(tx: Transaction, slotId: Id<'Slot'>, { smeId, buyerId }: BookedPair, now: Instant): Promise<void> {
    const ended = givingUp('(sme_id = $3 AND buyer_id = $4) OR (slot_id = $2 AND expires_at <= $5)');
    await tx.query(ended, [rememberedSince(now), slotId, smeId, buyerId, now]);
  }

  /** Gives up whatever that user holds in the mission, and lets nobody hold for them beside this transaction. */
  async letGoOfUser(tx: Transaction, missionId: MissionId, userId: UserId, now: Instant): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('holds:' || $1, 0))`, [userId]);
    await tx.query(givingUp('mission_id = $2 AND held_by = $3'), [rememberedSince(now), missionId, userId]);
  }

  /** What was held for that pair, or by that holder in that slot, and has ended: as far as it bounds another hold. */
  heldBefore(
    tx: Transaction,
    slotId: Id<'Slot'>,
    { smeId, buyerId }: BookedPair,
    holderId: HolderId,
    now: Instant,
  ): Promise<HeldBefore[]> {
    return tx.query<HeldBefore>(
      `SELECT ${instantSql('expires_at')} AS "expiresAt",
              sme_id = $2 AND buyer_id = $3 AND slot_id = $1 AND ${heldFor('$4')} AS "isSame"
       FROM given_up_holds
       WHERE expires_at > $5 AND ((sme_id = $2 AND buyer_id = $3) OR (slot_id = $1 AND ${heldFor('$4')}))`,
      [slotId, smeId, buyerId, holderId, rememberedSince(now)],
    );
  }

  /** Forgets what bounds no other hold any more. */
  async forgetGivenUp(tx: Transaction, now: Instant): Promise<void> {
    await tx.query('DELETE FROM given_up_holds WHERE expires_at <= $1', [rememberedSince(now)]);
  }

  /** Gives up what is held for a request that will be no meeting. */
  async letGoOfRequest(tx: Transaction, requestId: Id<'MeetingRequest'>, now: Instant): Promise<void> {
    await tx.query(givingUp('request_id = $2'), [rememberedSince(now), requestId]);
  }

  async hold(tx: Transaction, hold: BookingHold): Promise<void> {
    const { id, missionId, subject, smeId, buyerId, slotId, tableId, interpreterId } = hold;
    await tx.query(
      `INSERT INTO booking_holds (id, mission_id, meeting_id, request_id, sme_id, buyer_id, slot_id, table_id,
                                  interpreter_id, held_by, holder_id, held_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[id, missionId, subject.kind === 'meeting' ? subject.id : null],
        ...[subject.kind === 'request' ? subject.id : null, smeId, buyerId, slotId, tableId, interpreterId],
        ...[hold.heldBy, hold.holderId, hold.heldAt, hold.expiresAt],
      ],
    );
  }

  /** Gives up a hold of that user, where there is one. */
  async release(tx: Transaction, missionId: MissionId, id: BookingHoldId, heldBy: UserId, now: Instant): Promise<void> {
    await tx.query(givingUp('mission_id = $2 AND held_by = $3 AND id = $4'), [
      rememberedSince(now),
      missionId,
      heldBy,
      id,
    ]);
  }

  /** Ends what is held for those who take part no longer. */
  async letGoOfWithdrawn(tx: Transaction, missionId: MissionId): Promise<void> {
    await tx.query(
      `DELETE FROM booking_holds USING participations
       WHERE booking_holds.mission_id = $1 AND participations.id IN (booking_holds.sme_id, booking_holds.buyer_id)
         AND participations.status = 'withdrawn'`,
      [missionId],
    );
  }

  /** Lets go of what one participation has on hold at a time when the one whose meetings it takes over has a public one. */
  async letGoBesidePublic(
    tx: Transaction,
    { missionId, keptId, goneId }: Readonly<Record<'missionId' | 'keptId' | 'goneId', string>>,
  ): Promise<void> {
    await tx.query(
      `DELETE FROM booking_holds USING slots AS held, public_placements AS places JOIN slots AS taken ON taken.id = places.slot_id
       WHERE booking_holds.mission_id = $1 AND $2 IN (booking_holds.sme_id, booking_holds.buyer_id)
         AND held.id = booking_holds.slot_id
         AND places.mission_id = $1 AND $3 IN (places.sme_id, places.buyer_id)
         AND held.starts_at < taken.ends_at AND taken.starts_at < held.ends_at`,
      [missionId, keptId, goneId],
    );
  }

  /** Makes a booking public, in one statement. Violates NO_DOUBLE_BOOKING where somebody or something is taken. */
  async book(tx: Transaction, booking: Booking, placement: Placement): Promise<void> {
    const { smeId, buyerId, slotId, tableId, interpreterId } = placement;
    await tx.query(
      `WITH placed AS (
         INSERT INTO public_placements (meeting_id, mission_id, sme_id, buyer_id, slot_id, table_id, interpreter_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
       )
       INSERT INTO bookings (id, mission_id, meeting_id, booked_by, booked_at) VALUES ($8, $2, $1, $9, $10)`,
      [
        ...[booking.meetingId, booking.missionId, smeId, buyerId, slotId, tableId, interpreterId],
        ...[booking.id, booking.bookedBy, booking.bookedAt],
      ],
    );
  }

  /** Whether anything is booked that no version has taken in. */
  async hasLoose(tx: Transaction, missionId: MissionId): Promise<boolean> {
    const found = await tx.query('SELECT 1 FROM bookings WHERE mission_id = $1 AND version_id IS NULL LIMIT 1', [
      missionId,
    ]);
    return found.length > 0;
  }

  /** Notes that this version has taken in all bookings that were in none. */
  async gatherInto(tx: Transaction, { id, missionId }: AgendaVersion): Promise<void> {
    await tx.query('UPDATE bookings SET version_id = $2 WHERE mission_id = $1 AND version_id IS NULL', [missionId, id]);
  }

  /** The missions in which something is booked that no version has taken in. */
  async missionsWithLoose(tx: Transaction): Promise<MissionId[]> {
    const rows = await tx.query<{ id: MissionId }>(
      'SELECT DISTINCT mission_id AS id FROM bookings WHERE version_id IS NULL',
    );
    return rows.map(({ id }) => id);
  }
}

/** In the order in which everybody takes them. */
function locksOf(slotId: Id<'Slot'>, { smeId, buyerId }: BookedPair): readonly string[] {
  return [slotId, smeId, buyerId].sort();
}
