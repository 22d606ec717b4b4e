import { Injectable } from '@nestjs/common';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { PageAttempt } from '../../access/index.js';
import { ChangeConsent } from '../../privacy/index.js';
import { type ConfirmedLinkRefusal, UseConfirmedLink } from './use-confirmed-link.js';

/** Keeps whether somebody may be asked later what became of their meetings, as they say on their page. */
@Injectable()
export class KeepConsent {
  constructor(
    private readonly database: Database,
    private readonly useConfirmedLink: UseConfirmedLink,
    private readonly changeConsent: ChangeConsent,
  ) {}

  run(attempt: PageAttempt, isGiven: boolean): Promise<Result<null, ConfirmedLinkRefusal>> {
    return this.database.run(async (tx) => {
      const used = await this.useConfirmedLink.run(tx, attempt);
      if (!used.ok) return used;
      await this.changeConsent.toFollowUp(used.value.participationId, isGiven);
      return ok(null);
    });
  }
}
