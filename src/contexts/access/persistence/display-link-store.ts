import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { SIGN_IN_ENDED_CHANNEL } from '../../../platform/http/actor-source.js';
import type { DisplayLink, DisplayLinkId } from '../domain/display-link.js';
import { DisplayLinkRows } from './access-rows.js';

/** The links of a mission's screens. */
@Injectable()
export class DisplayLinkStore {
  async add(tx: Transaction, link: DisplayLink): Promise<void> {
    await tx.rowsOf(DisplayLinkRows).insert(link);
  }

  /** Ends a link and tells every process, which then closes its sockets. Gives whether the mission has such a link. */
  async revoke(tx: Transaction, missionId: MissionId, id: DisplayLinkId, now: Instant): Promise<boolean> {
    const revoked = await tx.query(
      `WITH revoked AS (
         UPDATE display_links SET revoked_at = coalesce(revoked_at, $3) WHERE mission_id = $1 AND id = $2
         RETURNING secret_hash)
       SELECT pg_notify($4, secret_hash) FROM revoked`,
      [missionId, id, now, SIGN_IN_ENDED_CHANNEL],
    );
    return revoked.length > 0;
  }

  /** Those that expired or were revoked before that. */
  async removeEndedBefore(tx: Transaction, instant: Instant): Promise<void> {
    const links = tx.rowsOf(DisplayLinkRows);
    await links.delete({ expiresAt: LessThan(instant) });
    await links.delete({ revokedAt: LessThan(instant) });
  }
}
