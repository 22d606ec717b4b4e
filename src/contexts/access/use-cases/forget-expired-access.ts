import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { linksForgottenBefore } from '../domain/personal-link.js';
import { AccessStore } from '../persistence/access-store.js';
import { DisplayLinkStore } from '../persistence/display-link-store.js';
import { FloorLinkStore } from '../persistence/floor-link-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';

/** No token of a page lasts that long, so none that was used can come back. */
const TOKENS_REMEMBERED_MINUTES = 48 * 60;

/** Deletes the sign-ins and devices that have ended by themselves, and the links that have not worked for long. */
@Injectable()
export class ForgetExpiredAccess {
  constructor(
    private readonly database: Database,
    private readonly store: AccessStore,
    private readonly partners: PartnerAccessStore,
    private readonly displays: DisplayLinkStore,
    private readonly floor: FloorLinkStore,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now();
    return this.database.write(async (tx) => {
      await this.store.removeSignInsExpiredBefore(tx, now);
      await this.partners.removeDevicesExpiredBefore(tx, now);
      await this.partners.removeTokensUsedBefore(tx, addMinutes(now, -TOKENS_REMEMBERED_MINUTES));
      await this.store.removeLinksEndedBefore(tx, linksForgottenBefore(now));
      await this.displays.removeEndedBefore(tx, linksForgottenBefore(now));
      await this.floor.removeEndedBefore(tx, linksForgottenBefore(now));
    });
  }
}
