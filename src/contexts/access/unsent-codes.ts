import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { LinkCode } from './domain/link-code.js';

/** A code that waits to be handed to the mail server. */
export interface UnsentCode {
  readonly id: LinkCode['id'];
  readonly code: string;
  /** Of whom the link is. */
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  /** Whether its time is over. */
  readonly isOver: boolean;
  /** Whether its link takes codes; false where it was withdrawn, or somebody else attends by now. */
  readonly isLinkGood: boolean;
}

const UNSENT = `
  SELECT link_codes.id, link_codes.unsent_code AS code, memberships.mission_id AS "missionId",
         memberships.participation_id AS "participationId",
         link_codes.expires_at <= $1 AS "isOver",
         personal_links.expires_at > $1 AND personal_links.revoked_at IS NULL AND personal_links.read_only_since IS NULL
           AND personal_links.codes_locked_at IS NULL AS "isLinkGood"
  FROM link_codes
  JOIN personal_links ON personal_links.id = link_codes.link_id
  JOIN memberships ON memberships.user_id = personal_links.user_id AND memberships.participation_id IS NOT NULL
  WHERE link_codes.unsent_code IS NOT NULL`;

/** The codes that wait to be sent. A code can be read from here until it is sent, or its time is over, and never after. */
@Injectable()
export class UnsentCodes {
  constructor(private readonly database: Database) {}

  /** Null where it was sent, or replaced by a later one. */
  async find(id: LinkCode['id'], now: Instant): Promise<UnsentCode | null> {
    const [unsent] = await this.database.query<UnsentCode>(`${UNSENT} AND link_codes.id = $2`, [now, id]);
    return unsent ?? null;
  }

  /** Those that were made before that moment, the first ones first. */
  async madeBefore(moment: Instant, now: Instant): Promise<LinkCode['id'][]> {
    const rows = await this.database.query<Pick<UnsentCode, 'id'>>(
      `${UNSENT} AND link_codes.created_at < $2 ORDER BY link_codes.created_at, link_codes.id`,
      [now, moment],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps only the hash from now on. */
  async forget(tx: Transaction, id: LinkCode['id']): Promise<void> {
    await tx.query('UPDATE link_codes SET unsent_code = NULL WHERE id = $1', [id]);
  }

  /** Keeps only the hash of those whose user stands for nobody any more: they are not found here, and never sent. */
  async forgetOrphans(tx: Transaction): Promise<void> {
    await tx.query(
      `UPDATE link_codes SET unsent_code = NULL FROM personal_links
       WHERE unsent_code IS NOT NULL AND personal_links.id = link_codes.link_id
         AND NOT EXISTS (SELECT 1 FROM memberships
                         WHERE memberships.user_id = personal_links.user_id AND memberships.participation_id IS NOT NULL)`,
    );
  }
}
