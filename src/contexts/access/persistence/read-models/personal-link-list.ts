import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { instantSql } from '../../../../platform/database/instant-column.js';
import type { LinkUse } from '../../domain/link-use.js';
import type { PersonalLink } from '../../domain/personal-link.js';

/** A link as organisers see it: what became of it, and what was done by it. */
export interface ListedLink extends Omit<PersonalLink, 'userId' | 'secretHash'> {
  /** The latest first, at most twenty. */
  readonly uses: readonly Pick<LinkUse, 'kind' | 'subjectId' | 'usedAt'>[];
}

const at = (column: string): string => instantSql(`personal_links.${column}`);

/** The links of participations. */
@Injectable()
export class PersonalLinkList {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  of(missionId: MissionId, participationId: ParticipationId): Promise<ListedLink[]> {
    return this.database.query<ListedLink>(
      `SELECT personal_links.id, personal_links.purpose, ${at('created_at')} AS "createdAt",
              ${at('expires_at')} AS "expiresAt", ${at('revoked_at')} AS "revokedAt",
              ${at('read_only_since')} AS "readOnlySince", ${at('codes_locked_at')} AS "codesLockedAt",
              ${at('last_used_at')} AS "lastUsedAt",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', latest.kind, 'subjectId', latest.subject_id,
                        'usedAt', ${instantSql('latest.used_at')}) ORDER BY latest.id DESC), '[]')
               FROM (SELECT * FROM link_uses WHERE link_uses.link_id = personal_links.id
                     ORDER BY link_uses.id DESC LIMIT 20) AS latest) AS uses
       FROM personal_links JOIN memberships ON memberships.user_id = personal_links.user_id
       WHERE memberships.mission_id = $1 AND memberships.participation_id = $2
       ORDER BY personal_links.id DESC`,
      [missionId, participationId],
    );
  }
}
