import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { isErasedSql, toldNameSql } from '../../../missions/told-name-sql.js';
import type { Notification, NotificationId, NotificationState } from '../../domain/notification.js';

/** A message with whom it goes to. */
export interface ListedNotification extends Omit<Notification, 'subjectIds' | 'versionId' | 'claimedUntil'> {
  readonly companyName: string;
  readonly isErased: boolean;
  readonly side: 'sme' | 'buyer';
  readonly hasEmail: boolean;
  readonly phone: string | null;
}

/** Which messages of a mission, and where in their order a page starts. */
export interface NotificationQuery {
  readonly missionId: MissionId;
  readonly state: NotificationState | null;
  readonly before: NotificationId | null;
  readonly limit: number;
}

const LISTED = `
  SELECT notifications.id, notifications.mission_id AS "missionId", notifications.participation_id AS "participationId",
         notifications.topic, notifications.state, notifications.locale, notifications.content,
         notifications.attempts, notifications.failure, ${instantSql('notifications.created_at')} AS "createdAt",
         ${instantSql('notifications.send_not_before')} AS "sendNotBefore",
         ${instantSql('notifications.settled_at')} AS "settledAt",
         ${toldNameSql('participations', 'companies')} AS "companyName",
         ${isErasedSql('participations')} AS "isErased", participations.side, contacts.email IS NOT NULL AS "hasEmail", contacts.phone
  FROM notifications
  JOIN participations ON participations.id = notifications.participation_id
  JOIN companies ON companies.id = participations.company_id
  LEFT JOIN contacts ON contacts.participation_id = participations.id`;

/** Messages as organisers see them. */
@Injectable()
export class NotificationList {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  rows({ missionId, state, before, limit }: NotificationQuery): Promise<ListedNotification[]> {
    return this.database.query<ListedNotification>(
      `${LISTED}
       WHERE notifications.mission_id = $1 AND ($2::text IS NULL OR notifications.state = $2)
         AND ($3::uuid IS NULL OR notifications.id < $3)
       ORDER BY notifications.id DESC LIMIT $4`,
      [missionId, state, before, limit],
    );
  }

  async find(missionId: MissionId, id: NotificationId): Promise<ListedNotification | null> {
    const [row] = await this.database.query<ListedNotification>(
      `${LISTED} WHERE notifications.mission_id = $1 AND notifications.id = $2`,
      [missionId, id],
    );
    return row ?? null;
  }

  /** How many messages of a mission are in each state; states that none is in are left out. */
  async countByState(missionId: MissionId): Promise<Partial<Record<NotificationState, number>>> {
    const rows = await this.database.query<{ state: NotificationState; count: number }>(
      'SELECT state, count(*)::integer AS count FROM notifications WHERE mission_id = $1 GROUP BY state',
      [missionId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
