import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  CheckLinkCode,
  type CodeRefusal,
  IssuePersonalLink,
  type OpenedLink,
  type PageAttempt,
  type PageUseRefusal,
  ReplacePageHolder,
  UsePageLink,
} from '../../access/index.js';
import type { HandOverRefusal } from '../../meetings/index.js';
import { MailToMailbox } from './mail-to-mailbox.js';
import { PutSuccessor, type Successor } from './put-successor.js';

export type TakeoverRefusal =
  PageUseRefusal | CodeRefusal | HandOverRefusal | { readonly type: 'page-closed' | 'no-mailbox' };

/** What became of it: where whoever asked for it goes on, and what their browser keeps. */
export interface PageTakenOver {
  /** `colleague-sent` is said to whoever was invited, `taken-over` to the colleague. */
  readonly notice: 'taken-over' | 'colleague-sent';
  readonly linkSecret: string;
  readonly deviceSecret: string | null;
}

/**
 * Lets a colleague attend instead, by the word of whoever was invited: the code from their mailbox. From then on the
 * colleague is the contact, has a link of their own, and earlier links only show.
 */
@Injectable()
export class TakeOverPage {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
    private readonly checkLinkCode: CheckLinkCode,
    private readonly replacePageHolder: ReplacePageHolder,
    private readonly putSuccessor: PutSuccessor,
    private readonly issuePersonalLink: IssuePersonalLink,
    private readonly mail: MailToMailbox,
  ) {}

  /** A wrong code is counted, whatever comes of it; a colleague who cannot go changes nothing and uses up no code. */
  run(attempt: PageAttempt, code: string, successor: Successor): Promise<Result<PageTakenOver, TakeoverRefusal>> {
    return this.database.write(async (tx): Promise<Result<PageTakenOver, TakeoverRefusal>> => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      const link = used.value;
      if (!(await this.mail.isPossible(link.missionId))) return err({ type: 'no-mailbox' });
      if (link.isReadOnly) return err({ type: 'page-closed' });
      const entered = { linkSecret: attempt.linkSecret, code };
      return this.checkLinkCode.spend(tx, link, entered, () =>
        this.database.run((within) => this.replace(within, link, attempt, successor)),
      );
    });
  }

  /** The colleague is written to like everybody: with all attempts that takes, and a task for the organiser if none helps. */
  private async replace(
    tx: Transaction,
    link: OpenedLink,
    attempt: PageAttempt,
    successor: Successor,
  ): Promise<Result<PageTakenOver, HandOverRefusal>> {
    const put = await this.putSuccessor.run(tx, link, successor);
    if (!put.ok) return put;
    await this.replacePageHolder.run(tx, link);
    // In a browser that was not known it is the colleague who asks; in a known one, whoever was invited.
    if (link.device !== 'other') {
      return ok({ notice: 'colleague-sent', linkSecret: attempt.linkSecret, deviceSecret: null });
    }
    const { secret: linkSecret, id: linkId } = await this.issuePersonalLink.forPageOf(tx, link.userId);
    const own = { userId: link.userId, linkId };
    const { secret: deviceSecret } = await this.usePageLink.remember(tx, own, attempt.deviceSecret, true);
    return ok({ notice: 'taken-over', linkSecret, deviceSecret });
  }
}
