import { Injectable } from '@nestjs/common';
import { err, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  CheckLinkCode,
  type CodeRefusal,
  type OpenedLink,
  type PageAttempt,
  type PageUseRefusal,
  UsePageLink,
} from '../../access/index.js';

export type ActByCodeRefusal = PageUseRefusal | CodeRefusal | { readonly type: 'page-closed' };

/** Does something on a page by the word of whoever was invited: the code from their mailbox. */
@Injectable()
export class ActByCode {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
    private readonly checkLinkCode: CheckLinkCode,
  ) {}

  /**
   * A wrong code counts once for each form, and the form that is sent twice is refused twice; whatever else is refused
   * changes nothing and uses up no code.
   */
  async run<Value, Failure>(
    attempt: PageAttempt,
    code: string,
    act: (tx: Transaction, link: OpenedLink) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, ActByCodeRefusal | Failure>> {
    const entered = { linkSecret: attempt.linkSecret, code };
    const tried = await this.database.run<Result<Result<Value, CodeRefusal>, ActByCodeRefusal | Failure>>(
      async (tx) => {
        const used = await this.usePageLink.run(tx, attempt);
        if (!used.ok) {
          if (used.error.type !== 'token-used') return used;
          const met = await this.checkLinkCode.metBefore(tx, used.error.link, entered);
          return met === null ? used : err(met);
        }
        if (used.value.isReadOnly) return err({ type: 'page-closed' });
        return this.checkLinkCode.spend(tx, used.value, entered, () => act(tx, used.value));
      },
    );
    return tried.ok ? tried.value : tried;
  }
}
