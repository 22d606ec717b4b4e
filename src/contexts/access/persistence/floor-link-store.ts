import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { FloorPost } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { SIGN_IN_ENDED_CHANNEL } from '../../../platform/http/actor-source.js';
import type { FloorLink, FloorLinkId } from '../domain/floor-link.js';
import { FloorLinkRows } from './access-rows.js';

/** Ends links and tells every process, which then closes their sockets; the message leaves with the commit. */
const endLinksWhere = (condition: string): string => `
  WITH revoked AS (
    UPDATE floor_links SET revoked_at = coalesce(revoked_at, $1) WHERE ${condition} RETURNING secret_hash)
  SELECT pg_notify($2, secret_hash) FROM revoked`;

/** The links of those who work in the hall. */
@Injectable()
export class FloorLinkStore {
  /** Makes it the only link of its post: the one before stops to work, and two who do so at once wait for each other. */
  async put(tx: Transaction, link: FloorLink): Promise<void> {
    const { missionId, postKind, postId, createdAt } = link;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('floor-links:' || $1, 0))`, [missionId]);
    await this.revokeOf(tx, missionId, { kind: postKind, ids: [postId] }, createdAt);
    await tx.rowsOf(FloorLinkRows).insert(link);
  }

  /** Gives whether the mission has such a link. Done again it changes nothing. */
  async revoke(tx: Transaction, missionId: MissionId, id: FloorLinkId, now: Instant): Promise<boolean> {
    const revoked = await tx.query(endLinksWhere('mission_id = $3 AND id = $4'), [
      ...[now, SIGN_IN_ENDED_CHANNEL],
      ...[missionId, id],
    ]);
    return revoked.length > 0;
  }

  /** Ends the link of each of these posts, where it has one. */
  async revokeOf(
    tx: Transaction,
    missionId: MissionId,
    { kind, ids }: { readonly kind: FloorPost['kind']; readonly ids: readonly string[] },
    now: Instant,
  ): Promise<void> {
    const ofPosts = 'mission_id = $3 AND post_kind = $4 AND post_id = ANY ($5) AND revoked_at IS NULL';
    await tx.query(endLinksWhere(ofPosts), [now, SIGN_IN_ENDED_CHANNEL, missionId, kind, ids]);
  }

  /** Those that expired or were revoked before that. */
  async removeEndedBefore(tx: Transaction, instant: Instant): Promise<void> {
    const links = tx.rowsOf(FloorLinkRows);
    await links.delete({ expiresAt: LessThan(instant) });
    await links.delete({ revokedAt: LessThan(instant) });
  }
}
