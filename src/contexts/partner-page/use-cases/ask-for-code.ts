import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import {
  CheckLinkCode,
  type CodeRequestRefusal,
  type PageAttempt,
  type PageUseRefusal,
  UsePageLink,
} from '../../access/index.js';
import type { PageCodeMade } from '../domain/page-events.js';
import { PageFactsReader } from '../persistence/read-models/page-facts.js';
import { MailToMailbox } from './mail-to-mailbox.js';

export type AskForCodeRefusal =
  | PageUseRefusal
  | CodeRequestRefusal
  | { readonly type: 'page-closed' }
  /** Nobody to send it to, or no way. */
  | { readonly type: 'no-mailbox' };

/** Has a code sent to the mailbox that was invited, whoever asks for it: only who reads that mailbox can enter it. */
@Injectable()
export class AskForCode {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
    private readonly checkLinkCode: CheckLinkCode,
    private readonly facts: PageFactsReader,
    private readonly mail: MailToMailbox,
  ) {}

  run(attempt: PageAttempt): Promise<Result<null, AskForCodeRefusal>> {
    return this.database.run<Result<null, AskForCodeRefusal>>(async (tx) => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      const { isReadOnly, missionId, participationId } = used.value;
      if (isReadOnly) return err({ type: 'page-closed' });
      if (!(await this.mail.isPossible(missionId)) || (await this.facts.mailbox(participationId)) === null) {
        return err({ type: 'no-mailbox' });
      }
      const made = await this.checkLinkCode.make(tx, used.value, attempt.linkSecret);
      if (!made.ok) return made;
      await tx.announce({ type: 'page-code-made', missionId, codeId: made.value } satisfies PageCodeMade);
      return ok(null);
    });
  }
}
