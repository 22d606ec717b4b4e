import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import {
  CheckLinkCode,
  type CodeRefusal,
  type PageAttempt,
  type PageUseRefusal,
  UsePageLink,
} from '../../access/index.js';
import type { DeviceToKeep } from './answer-by-link.js';

export type ConfirmRefusal = PageUseRefusal | CodeRefusal | { readonly type: 'page-closed' };

/** Opens the page in one more browser, in which somebody enters the code from the invited mailbox. */
@Injectable()
export class ConfirmDevice {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
    private readonly checkLinkCode: CheckLinkCode,
  ) {}

  /** A wrong code is counted, so what is refused is kept as well. */
  run(attempt: PageAttempt, code: string): Promise<Result<DeviceToKeep, ConfirmRefusal>> {
    return this.database.write<Result<DeviceToKeep, ConfirmRefusal>>(async (tx) => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      const link = used.value;
      if (link.isReadOnly) return err({ type: 'page-closed' });
      return this.checkLinkCode.spend(tx, link, { linkSecret: attempt.linkSecret, code }, async () => {
        const { secret } = await this.usePageLink.remember(tx, link, attempt.deviceSecret, true);
        return ok({ deviceSecret: secret });
      });
    });
  }
}
