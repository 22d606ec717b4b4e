import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import {
  IssuePersonalLink,
  type OpenedLink,
  type PageAttempt,
  ReplacePageHolder,
  UsePageLink,
} from '../../access/index.js';
import type { HandOverRefusal } from '../../meetings/index.js';
import { ActByCode, type ActByCodeRefusal } from './act-by-code.js';
import { MailToMailbox } from './mail-to-mailbox.js';
import { PutSuccessor, type Successor } from './put-successor.js';

interface NoMailbox {
  readonly type: 'no-mailbox';
}

export type TakeoverRefusal = ActByCodeRefusal | HandOverRefusal | NoMailbox;

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
    private readonly actByCode: ActByCode,
    private readonly usePageLink: UsePageLink,
    private readonly replacePageHolder: ReplacePageHolder,
    private readonly putSuccessor: PutSuccessor,
    private readonly issuePersonalLink: IssuePersonalLink,
    private readonly mail: MailToMailbox,
  ) {}

  /** A colleague who cannot go changes nothing and uses up no code. */
  run(attempt: PageAttempt, code: string, successor: Successor): Promise<Result<PageTakenOver, TakeoverRefusal>> {
    return this.actByCode.run(attempt, code, (tx, link) => this.replace(tx, link, attempt, successor));
  }

  /** The colleague is written to like everybody: with all attempts that takes, and a task for the organiser if none helps. */
  private async replace(
    tx: Transaction,
    link: OpenedLink,
    attempt: PageAttempt,
    successor: Successor,
  ): Promise<Result<PageTakenOver, HandOverRefusal | NoMailbox>> {
    if (!(await this.mail.isPossible(link.missionId))) return err({ type: 'no-mailbox' });
    const put = await this.putSuccessor.run(tx, link, successor);
    if (!put.ok) return put;
    await this.usePageLink.note(tx, link, 'taken-over');
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
