import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { FloorLink } from '../../domain/floor-link.js';

/** A link of somebody who works in the hall, as organisers see it. */
export type ListedFloorLink = Pick<FloorLink, 'id' | 'postKind' | 'postId' | 'createdAt' | 'expiresAt'>;

/** The links of a mission's posts in the hall. */
@Injectable()
export class FloorLinkList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that work now, the newest first; without their secrets. */
  of(missionId: MissionId): Promise<ListedFloorLink[]> {
    return this.database.query<ListedFloorLink>(
      `SELECT id, post_kind AS "postKind", post_id AS "postId", ${instantSql('created_at')} AS "createdAt",
              ${instantSql('expires_at')} AS "expiresAt"
       FROM floor_links WHERE mission_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY id DESC`,
      [missionId, this.clock.now()],
    );
  }
}
