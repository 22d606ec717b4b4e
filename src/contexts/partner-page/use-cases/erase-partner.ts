import { Injectable } from '@nestjs/common';
import { err, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { PageAttempt } from '../../access/index.js';
import { EraseParticipant } from '../../privacy/index.js';
import { type ConfirmedLinkRefusal, UseConfirmedLink } from './use-confirmed-link.js';

/** Erases what is kept of a partner, at their own word on their page. The page and all their links are gone with it. */
@Injectable()
export class ErasePartner {
  constructor(
    private readonly database: Database,
    private readonly useConfirmedLink: UseConfirmedLink,
    private readonly eraseParticipant: EraseParticipant,
  ) {}

  run(attempt: PageAttempt): Promise<Result<null, ConfirmedLinkRefusal>> {
    return this.database.run(async (tx): Promise<Result<null, ConfirmedLinkRefusal>> => {
      const used = await this.useConfirmedLink.run(tx, attempt);
      if (!used.ok) return used;
      const { actor, missionId, participationId } = used.value;
      const erased = await this.eraseParticipant.run(actor, missionId, participationId);
      // Whoever is erased already has no page any more.
      return erased.ok ? erased : err({ type: 'link-revoked' });
    });
  }
}
