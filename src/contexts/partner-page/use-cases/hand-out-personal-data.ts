import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { PageAttempt } from '../../access/index.js';
import { type PersonalData, ReadPersonalData } from '../../privacy/index.js';
import { type ConfirmedLinkRefusal, UseConfirmedLink } from './use-confirmed-link.js';

/** Gives somebody all that is kept of them, from their page; that it was given is kept with the uses of the link. */
@Injectable()
export class HandOutPersonalData {
  constructor(
    private readonly database: Database,
    private readonly useConfirmedLink: UseConfirmedLink,
    private readonly readPersonalData: ReadPersonalData,
  ) {}

  run(attempt: PageAttempt): Promise<Result<PersonalData, ConfirmedLinkRefusal>> {
    return this.database.run(async (tx): Promise<Result<PersonalData, ConfirmedLinkRefusal>> => {
      const used = await this.useConfirmedLink.run(tx, attempt);
      if (!used.ok) return used;
      const { actor, missionId, participationId } = used.value;
      const kept = await this.readPersonalData.run(actor, missionId, participationId);
      return kept === null ? err({ type: 'link-revoked' }) : ok(kept);
    });
  }
}
