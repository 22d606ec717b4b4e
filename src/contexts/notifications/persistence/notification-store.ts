import { Injectable } from '@nestjs/common';
import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Notification, NotificationId } from '../domain/notification.js';
import { keyOfTold, type RequestFacts } from '../domain/request-news.js';
import { NotificationRows } from './notification-rows.js';

/** Messages that have come due, by mission. */
export interface DueNotifications {
  readonly missionId: MissionId;
  readonly notificationIds: readonly NotificationId[];
}

/** Which messages are claimed, and until when nobody else takes them. */
export interface DueClaim {
  readonly now: Instant;
  readonly claimedUntil: Instant;
  readonly most: number;
  /** Only messages of missions that have stated a sender of their own. */
  readonly isSenderNeeded: boolean;
}

const UNDER_WAY = `state IN ('held', 'waiting')`;
const GATHERING = `content IS NULL AND ${UNDER_WAY}`;

/** Who was told what, who is to be told, and how far that has come. */
@Injectable()
export class NotificationStore {
  /**
   * Adds messages; where one on that topic still gathers news for that participation, the subjects join it, it is about
   * the agenda of now, and of both times the earlier one counts: news never wait longer because there are more of them, and
   * those of the day of the mission do not wait for the morning that others before them were to wait for.
   */
  async gather(tx: Transaction, notifications: readonly Notification[]): Promise<void> {
    await tx.query(
      `INSERT INTO notifications (id, mission_id, participation_id, topic, state, subject_ids, version_id, attempts,
                                  created_at, send_not_before)
       SELECT id, "missionId", "participationId", topic, state, "subjectIds", "versionId", 0, "createdAt",
              "sendNotBefore"
       FROM jsonb_to_recordset($1) AS incoming (id uuid, "missionId" uuid, "participationId" uuid, topic text,
         state text, "subjectIds" uuid[], "versionId" uuid, "createdAt" timestamptz, "sendNotBefore" timestamptz)
       ORDER BY "participationId"
       ON CONFLICT (participation_id, topic) WHERE ${GATHERING} DO UPDATE
         SET subject_ids = ARRAY(SELECT DISTINCT unnest(notifications.subject_ids || excluded.subject_ids)),
             version_id = excluded.version_id,
             send_not_before = least(notifications.send_not_before, excluded.send_not_before)`,
      [JSON.stringify(notifications)],
    );
  }

  async add(tx: Transaction, notification: Notification): Promise<void> {
    // As in `save`, TypeORM cannot follow the union inside the content.
    await tx.rowsOf(NotificationRows).insert(notification);
  }

  find(tx: Transaction, missionId: MissionId, id: NotificationId): Promise<Notification | null> {
    return tx.rowsOf(NotificationRows).findOne({ where: { id, missionId }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Transaction, { id, ...change }: Notification): Promise<void> {
    // TypeORM's type of an update cannot follow the union inside the content.
    await tx.rowsOf(NotificationRows).update({ id }, change);
  }

  async remove(tx: Transaction, id: NotificationId): Promise<void> {
    await tx.rowsOf(NotificationRows).delete({ id });
  }

  /** Whether a message other than that one has told the mailbox of now of its agenda, or is about to. */
  async hasToldOfAgenda(tx: Transaction, participationId: ParticipationId, exceptId: NotificationId): Promise<boolean> {
    const told = await tx.query(
      `SELECT 1 FROM notifications
       WHERE participation_id = $1 AND topic = 'agenda' AND id <> $2 AND content IS NOT NULL AND state <> 'recalled'
         AND NOT EXISTS (SELECT 1 FROM notifications AS farewell
                         WHERE farewell.participation_id = $1 AND farewell.topic = 'earlier-mailbox'
                           AND farewell.position > notifications.position)
       LIMIT 1`,
      [participationId, exceptId],
    );
    return told.length > 0;
  }

  /** Lets what still gathers news for a participation be looked at again, since its quiet hours may be others now. */
  async forgetQuietHours(
    tx: Transaction,
    participationIds: readonly ParticipationId[],
    holdSeconds: number,
  ): Promise<void> {
    await tx.query(
      `UPDATE notifications SET send_not_before = created_at + make_interval(secs => $2)
       WHERE participation_id = ANY($1) AND ${GATHERING}`,
      [participationIds, holdSeconds],
    );
  }

  /** Whether there is a later message to the same participation on the same topic, as the database counts. */
  async hasLater(tx: Transaction, { id, participationId, topic }: Notification): Promise<boolean> {
    const later = await tx.query(
      `SELECT 1 FROM notifications
       WHERE participation_id = $1 AND topic = $2
         AND position > (SELECT position FROM notifications WHERE id = $3) LIMIT 1`,
      [participationId, topic, id],
    );
    return later.length > 0;
  }

  /** Puts a message behind all others: what it says is chosen now, to whatever mailbox is known by now. */
  async putLast(tx: Transaction, id: NotificationId): Promise<void> {
    await tx.query(
      `UPDATE notifications SET position = nextval(pg_get_serial_sequence('notifications', 'position')) WHERE id = $1`,
      [id],
    );
  }

  /** Takes some messages whose time has come into hand, so that nobody else does until then; none of a removed mission. */
  claimDue(tx: Transaction, { now, claimedUntil, most, isSenderNeeded }: DueClaim): Promise<DueNotifications[]> {
    return tx.query<DueNotifications>(
      `WITH due AS (
         SELECT id FROM notifications
         WHERE ${UNDER_WAY} AND send_not_before <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)
           AND NOT EXISTS (SELECT 1 FROM closed_missions
                           WHERE closed_missions.mission_id = notifications.mission_id)
           AND (NOT $4 OR EXISTS (SELECT 1 FROM mission_senders
                                  WHERE mission_senders.mission_id = notifications.mission_id))
         ORDER BY send_not_before LIMIT $3 FOR UPDATE SKIP LOCKED
       ), claimed AS (
         UPDATE notifications SET claimed_until = $2 FROM due WHERE notifications.id = due.id
         RETURNING notifications.id, notifications.mission_id
       )
       SELECT mission_id AS "missionId", array_agg(id ORDER BY id) AS "notificationIds" FROM claimed GROUP BY mission_id`,
      [now, claimedUntil, most, isSenderNeeded],
    );
  }

  /**
   * Takes back what is still held about the agenda of a mission; gives the number of messages.
   *
   * @param withdrawnId takes back only what is about that version and those that led to it; null takes back everything
   */
  async recallHeld(
    tx: Transaction,
    missionId: MissionId,
    now: Instant,
    withdrawnId: Id<'AgendaVersion'> | null = null,
  ): Promise<number> {
    const [counted] = await tx.query<{ count: number }>(
      `WITH RECURSIVE withdrawn AS (
         SELECT id, based_on_id FROM agenda_versions WHERE id = $3
         UNION
         SELECT earlier.id, earlier.based_on_id
         FROM withdrawn JOIN agenda_versions AS earlier ON earlier.id = withdrawn.based_on_id
       ), recalled AS (
         UPDATE notifications SET state = 'recalled', settled_at = $2, claimed_until = NULL
         WHERE mission_id = $1 AND topic = 'agenda' AND state = 'held'
           AND ($3::uuid IS NULL OR version_id IN (SELECT id FROM withdrawn))
         RETURNING 1
       )
       SELECT count(*)::integer AS count FROM recalled`,
      [missionId, now, withdrawnId],
    );
    return counted?.count ?? 0;
  }

  /** What people were last told of these requests, by `keyOfTold`. */
  async toldStatuses(tx: Transaction, requestIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ participationId: ParticipationId; requestId: RequestFacts['id']; status: string }>(
      `SELECT participation_id AS "participationId", request_id AS "requestId", status
       FROM told_requests WHERE request_id = ANY($1)`,
      [requestIds],
    );
    return new Map(
      rows.map(({ participationId, requestId, status }) => [keyOfTold(participationId, requestId), status]),
    );
  }

  /** Remembers that the participation knows these requests to have these statuses. */
  async rememberTold(
    tx: Transaction,
    participationId: ParticipationId,
    requests: readonly { readonly id: string; readonly status: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO told_requests (participation_id, request_id, status)
       SELECT $1, id, status FROM jsonb_to_recordset($2) AS told (id uuid, status text)
       ON CONFLICT (participation_id, request_id) DO UPDATE SET status = excluded.status`,
      [participationId, JSON.stringify(requests)],
    );
  }

  /** Erases what messages to a participation said; those that have not gone out are gone. */
  async eraseOf(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query(`DELETE FROM notifications WHERE participation_id = $1 AND ${UNDER_WAY}`, [participationId]);
    await tx.query(
      `UPDATE notifications SET content = NULL, locale = NULL, failure = NULL, subject_ids = '{}'
       WHERE participation_id = $1`,
      [participationId],
    );
    await tx.query('DELETE FROM told_requests WHERE participation_id = $1', [participationId]);
  }

  /** How many messages to a participation have not gone out. */
  async countUnsent(tx: Transaction, participationId: ParticipationId): Promise<number> {
    const [counted] = await tx.query<{ unsent: number }>(
      `SELECT count(*)::integer AS unsent FROM notifications WHERE participation_id = $1 AND ${UNDER_WAY}`,
      [participationId],
    );
    return counted?.unsent ?? 0;
  }

  /**
   * Nothing more is said to the one, but to the calendar behind its mailbox what to drop; what it was told of requests the
   * other one knows. What was sent stays as it was.
   */
  async handOver(tx: Transaction, goneId: ParticipationId, keptId: ParticipationId): Promise<void> {
    await tx.query(
      `DELETE FROM notifications WHERE participation_id = $1 AND earlier_mailbox IS NULL AND ${UNDER_WAY}`,
      [goneId],
    );
    await tx.query(
      `INSERT INTO told_requests (participation_id, request_id, status)
       SELECT $2, request_id, status FROM told_requests WHERE participation_id = $1 ON CONFLICT DO NOTHING`,
      [goneId, keptId],
    );
    await tx.query('DELETE FROM told_requests WHERE participation_id = $1', [goneId]);
  }
}
