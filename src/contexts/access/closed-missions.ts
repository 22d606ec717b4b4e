import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';
import { Database } from '../../platform/database/database.js';
import { instantSql } from '../../platform/database/instant-column.js';
import type { Transaction } from '../../platform/database/transaction.js';

/** A mission that nobody enters until it is opened again. */
export interface ClosedMission {
  readonly missionId: MissionId;
  readonly closedAt: Instant;
}

/** Who closed a mission, and when. */
interface Closing extends ClosedMission {
  readonly closedBy: UserId;
}

/**
 * Missions that are closed to everybody. Their places stay as they are: whoever has one finds it again once the mission is
 * open.
 */
@Injectable()
export class ClosedMissions {
  constructor(private readonly database: Database) {}

  /** Closes a mission; one that is closed already stays as it is. */
  async close(tx: Transaction, { missionId, closedBy, closedAt }: Closing): Promise<void> {
    await tx.query(
      `INSERT INTO closed_missions (mission_id, closed_by, closed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [missionId, closedBy, closedAt],
    );
  }

  /** Opens a mission for those who had a place in it; false where that user does not organise it, or it is open. */
  async openFor(tx: Transaction, missionId: MissionId, organiser: UserId): Promise<boolean> {
    const opened = await tx.query<{ readonly id: MissionId }>(
      `WITH opened AS (
         DELETE FROM closed_missions USING memberships
         WHERE closed_missions.mission_id = $1 AND memberships.mission_id = $1
           AND memberships.user_id = $2 AND memberships.role = 'organiser'
         RETURNING closed_missions.mission_id AS id
       )
       SELECT id FROM opened`,
      [missionId, organiser],
    );
    return opened.length > 0;
  }

  /** The closed missions that somebody organises, the latest first. */
  organisedBy(userId: UserId): Promise<ClosedMission[]> {
    return this.database.query(
      `SELECT closed_missions.mission_id AS "missionId", ${instantSql('closed_missions.closed_at')} AS "closedAt"
       FROM closed_missions JOIN memberships ON memberships.mission_id = closed_missions.mission_id
       WHERE memberships.user_id = $1 AND memberships.role = 'organiser'
       ORDER BY closed_missions.closed_at DESC`,
      [userId],
    );
  }

  /** Whether anybody who takes part has come in by a link, or done something by one. */
  async haveParticipantsCome(missionId: MissionId): Promise<boolean> {
    const uses = await this.database.query(
      `SELECT 1 FROM memberships
       JOIN personal_links ON personal_links.user_id = memberships.user_id
       JOIN link_uses ON link_uses.link_id = personal_links.id
       WHERE memberships.mission_id = $1 AND memberships.participation_id IS NOT NULL LIMIT 1`,
      [missionId],
    );
    return uses.length > 0;
  }
}
