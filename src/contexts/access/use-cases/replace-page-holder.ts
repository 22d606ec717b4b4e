import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { OpenedLink } from '../page-link-reader.js';
import { AccessStore } from '../persistence/access-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';

/** Hands a partner's page over to somebody else: earlier links only show from then on, and known browsers are not any more. */
@Injectable()
export class ReplacePageHolder {
  constructor(
    private readonly store: AccessStore,
    private readonly partners: PartnerAccessStore,
    private readonly clock: Clock,
  ) {}

  /** Whoever answers from now on is given a link of their own afterwards. */
  async run(tx: Transaction, { userId }: OpenedLink): Promise<void> {
    const now = this.clock.now();
    await this.store.closeLinks(tx, userId, now);
    await this.partners.removeDevicesOf(tx, userId);
    await this.store.revokeLinks(tx, userId, 'sign-in', now);
    await this.store.removeSignInsOf(tx, userId);
  }
}
