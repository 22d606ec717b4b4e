import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type OpenedLink, type PageAttempt, type PageUseRefusal, UsePageLink } from '../../access/index.js';
import { type PrivacyRefusal, refusalToPrivacy } from '../domain/page-standing.js';

export type ConfirmedLinkRefusal = PageUseRefusal | PrivacyRefusal;

/** Lets somebody act on what is kept of them: once for each form, in a browser in which the code was entered. */
@Injectable()
export class UseConfirmedLink {
  constructor(private readonly usePageLink: UsePageLink) {}

  async run(tx: Transaction, attempt: PageAttempt): Promise<Result<OpenedLink, ConfirmedLinkRefusal>> {
    const used = await this.usePageLink.run(tx, attempt);
    if (!used.ok) return used;
    const refusal = refusalToPrivacy(used.value);
    return refusal === null ? ok(used.value) : err(refusal);
  }
}
