import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { PersonalLinkId } from '../domain/personal-link.js';
import { AccessStore } from '../persistence/access-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';

export interface LinkNotFound {
  readonly type: 'personal-link-unknown';
}

/** Makes links useless, and whoever came in by them leaves: their sockets close. */
@Injectable()
export class RevokePersonalLink {
  constructor(
    private readonly database: Database,
    private readonly store: AccessStore,
    private readonly partners: PartnerAccessStore,
    private readonly clock: Clock,
  ) {}

  /** One link of a participation. Done again it changes nothing. */
  run(
    missionId: MissionId,
    participationId: ParticipationId,
    linkId: PersonalLinkId,
  ): Promise<Result<null, LinkNotFound>> {
    return this.database.run(async (tx) => {
      const link = await this.store.findLinkOf(tx, missionId, participationId, linkId);
      if (link === null) return err({ type: 'personal-link-unknown' });
      await this.store.saveLink(tx, { ...link, revokedAt: link.revokedAt ?? this.clock.now() });
      await this.partners.removeDevicesBy(tx, linkId);
      await this.store.removeSignInsBy(tx, linkId);
      return ok(null);
    });
  }

  /** All of a participation's. */
  async all(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<void> {
    const membership = await this.store.findMembership(tx, missionId, participationId);
    if (membership === null) return;
    const { userId } = membership;
    const now = this.clock.now();
    await this.store.revokeLinks(tx, userId, 'sign-in', now);
    await this.store.revokeLinks(tx, userId, 'partner-page', now);
    await this.partners.removeDevicesOf(tx, userId);
    await this.store.removeSignInsOf(tx, userId);
  }
}
