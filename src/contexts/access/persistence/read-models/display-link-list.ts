import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { DisplayLink } from '../../domain/display-link.js';

/** A screen's link as organisers see it. */
export type ListedDisplayLink = Omit<DisplayLink, 'missionId' | 'secretHash' | 'createdBy'>;

/** The links of a mission's screens. */
@Injectable()
export class DisplayLinkList {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  of(missionId: MissionId): Promise<ListedDisplayLink[]> {
    return this.database.query<ListedDisplayLink>(
      `SELECT id, label, naming, ${instantSql('created_at')} AS "createdAt", ${instantSql('expires_at')} AS "expiresAt",
              ${instantSql('revoked_at')} AS "revokedAt"
       FROM display_links WHERE mission_id = $1 ORDER BY id DESC`,
      [missionId],
    );
  }
}
