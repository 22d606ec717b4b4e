import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { OpenedLink } from '../page-link-reader.js';
import { AccessStore } from '../persistence/access-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';
import { IssuePersonalLink, type IssuedLink } from './issue-personal-link.js';

/** Hands a partner's page over to somebody else: earlier links only show from then on, and known browsers are not any more. */
@Injectable()
export class ReplacePageHolder {
  constructor(
    private readonly store: AccessStore,
    private readonly partners: PartnerAccessStore,
    private readonly issueLink: IssuePersonalLink,
    private readonly clock: Clock,
  ) {}

  /** Gives the link of whoever answers from now on. */
  async run(tx: Transaction, { userId }: OpenedLink): Promise<IssuedLink> {
    const now = this.clock.now();
    await this.store.closeLinks(tx, userId, now);
    await this.partners.removeDevicesOf(tx, userId);
    await this.store.revokeLinks(tx, userId, 'sign-in', now);
    await this.store.removeSignInsOf(tx, userId);
    return this.issueLink.forPageOf(tx, userId);
  }
}
