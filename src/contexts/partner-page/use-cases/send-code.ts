import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import {
  CheckLinkCode,
  type CodeRequestRefusal,
  type OpenedLink,
  type PageAttempt,
  type PageUseRefusal,
  UsePageLink,
} from '../../access/index.js';
import { plainName } from '../../notifications/index.js';
import { PageFactsReader } from '../persistence/read-models/page-facts.js';
import { wordings } from '../wording/wordings.js';
import { pageLocale } from './describe-page.js';
import { MailToMailbox, type NotSent } from './mail-to-mailbox.js';

export type SendCodeRefusal =
  | PageUseRefusal
  | CodeRequestRefusal
  | NotSent
  | { readonly type: 'page-closed' }
  /** Nobody to send it to, or no way. */
  | { readonly type: 'no-mailbox' };

/** Sends a code to the mailbox that was invited, whoever asks for it: only who reads that mailbox can enter it. */
@Injectable()
export class SendCode {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
    private readonly checkLinkCode: CheckLinkCode,
    private readonly facts: PageFactsReader,
    private readonly mail: MailToMailbox,
  ) {}

  async run(attempt: PageAttempt): Promise<Result<null, SendCodeRefusal>> {
    const made = await this.make(attempt);
    return made.ok ? this.send(made.value.link, made.value.code) : made;
  }

  private make(attempt: PageAttempt): Promise<Result<{ link: OpenedLink; code: string }, SendCodeRefusal>> {
    return this.database.run(async (tx) => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      const link = used.value;
      if (link.isReadOnly) return err({ type: 'page-closed' });
      if (!(await this.mail.isPossible(link.missionId)) || (await this.facts.mailbox(link.participationId)) === null) {
        return err({ type: 'no-mailbox' });
      }
      const code = await this.checkLinkCode.make(tx, link, attempt.linkSecret);
      return code.ok ? ok({ link, code: code.value }) : code;
    });
  }

  private async send({ missionId, participationId }: OpenedLink, code: string): Promise<Result<null, SendCodeRefusal>> {
    const facts = await this.facts.find(missionId, participationId);
    const to = await this.facts.mailbox(participationId);
    if (facts === null || to === null) return err({ type: 'no-mailbox' });
    const locale = pageLocale(facts, null);
    const missionName = plainName(facts.missionName);
    const { mailSubject, mailText } = wordings[locale].code;
    const text = mailText(code, missionName, plainName(facts.companyName));
    return this.mail.run({ missionId, to, locale, missionName, subject: mailSubject(missionName), text });
  }
}
