import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { MissionId, ParticipationId, UserId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';
import { ok, type Result } from '../../kernel/result.js';
import { Database } from '../../platform/database/database.js';
import { instantSql } from '../../platform/database/instant-column.js';
import { hashOfSecret } from '../../platform/ids/secret.js';
import { Clock } from '../../platform/time/clock.js';
import { type DeviceStanding, deviceStanding } from './domain/known-device.js';
import { actorMembershipOf, type Membership } from './domain/membership.js';
import { type LinkPurpose, type LinkRefusal, openLink, type PersonalLinkId } from './domain/personal-link.js';

/** Whoever opens a page holds two secrets: that of the link, and, where the browser is known, that of the device. */
export interface PageKeys {
  readonly linkSecret: string;
  readonly deviceSecret: string | null;
}

/** A link that opens a partner's page, and how far it does in this browser. */
export interface OpenedLink {
  readonly linkId: PersonalLinkId;
  readonly userId: UserId;
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  /** Who acts by it: the partner, in this mission alone. */
  readonly actor: Actor;
  readonly device: DeviceStanding;
  /** Whether a code from the contact's mailbox was entered in this browser. */
  readonly isConfirmed: boolean;
  /** Whether it only shows, since somebody else answers now. */
  readonly isReadOnly: boolean;
  readonly areCodesLocked: boolean;
}

interface LinkRow extends Pick<OpenedLink, 'linkId' | 'userId' | 'isConfirmed' | 'isReadOnly' | 'areCodesLocked'> {
  readonly purpose: LinkPurpose;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  readonly place: Omit<Membership, 'id' | 'userId'> | null;
  readonly isKnown: boolean;
  readonly isAnyKnown: boolean;
}

/** Looks up links to partners' pages. Looking changes nothing. */
@Injectable()
export class PageLinkReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async open({ linkSecret, deviceSecret }: PageKeys): Promise<Result<OpenedLink, LinkRefusal>> {
    const now = this.clock.now();
    const [row = null] = await this.database.query<LinkRow>(
      `SELECT personal_links.id AS "linkId", personal_links.user_id AS "userId", personal_links.purpose,
              ${instantSql('personal_links.expires_at')} AS "expiresAt",
              ${instantSql('personal_links.revoked_at')} AS "revokedAt",
              personal_links.read_only_since IS NOT NULL AS "isReadOnly",
              personal_links.codes_locked_at IS NOT NULL AS "areCodesLocked",
              (SELECT jsonb_build_object('missionId', memberships.mission_id, 'role', memberships.role,
                        'participationId', memberships.participation_id)
               FROM memberships WHERE memberships.user_id = personal_links.user_id
                 AND memberships.participation_id IS NOT NULL LIMIT 1) AS place,
              coalesce(bool_or(known_devices.secret_hash = $2), false) AS "isKnown",
              coalesce(bool_or(known_devices.secret_hash = $2 AND known_devices.confirmed_at IS NOT NULL), false)
                AS "isConfirmed",
              count(known_devices.id) > 0 AS "isAnyKnown"
       FROM personal_links
       LEFT JOIN known_devices ON known_devices.user_id = personal_links.user_id AND known_devices.expires_at > $3
       WHERE personal_links.secret_hash = $1
         AND NOT EXISTS (SELECT 1 FROM memberships JOIN closed_missions USING (mission_id)
                         WHERE memberships.user_id = personal_links.user_id)
       GROUP BY personal_links.id`,
      [hashOfSecret(linkSecret), deviceSecret === null ? null : hashOfSecret(deviceSecret), now],
    );
    const opened = openLink(row, 'partner-page', now);
    return opened.ok ? ok(openedLink(opened.value)) : opened;
  }
}

function openedLink({ place, isKnown, isAnyKnown, ...row }: LinkRow): OpenedLink {
  const { linkId, userId, isConfirmed, isReadOnly, areCodesLocked } = row;
  if (place?.participationId == null) throw new Error(`Link ${linkId} opens a page, and its user stands for nobody`);
  const { missionId, participationId } = place;
  const actor = { userId, capabilities: [], memberships: [actorMembershipOf(place)] };
  const device = deviceStanding(isKnown, isAnyKnown);
  return { linkId, userId, missionId, participationId, actor, device, isConfirmed, isReadOnly, areCodesLocked };
}
