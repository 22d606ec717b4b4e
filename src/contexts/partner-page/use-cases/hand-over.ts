import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
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
import type { HandOverRefusal as MeetingHandOverRefusal } from '../../meetings/index.js';
import { MailToMailbox } from './mail-to-mailbox.js';
import { type Colleague, SendColleague } from './send-colleague.js';

export type HandOverRefusal =
  PageUseRefusal | CodeRefusal | MeetingHandOverRefusal | { readonly type: 'page-closed' | 'no-mailbox' };

/** What became of it: where whoever asked for it goes on, and what their browser keeps. */
export interface HandedOver {
  /** `colleague-sent` is said to whoever was invited, `handed-over` to the colleague. */
  readonly notice: 'handed-over' | 'colleague-sent';
  readonly linkSecret: string;
  readonly deviceSecret: string | null;
}

/**
 * Lets a colleague attend instead, by the word of whoever was invited: the code from their mailbox. From then on the
 * colleague is the contact, has a link of their own, and earlier links only show.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
    private readonly checkLinkCode: CheckLinkCode,
    private readonly replacePageHolder: ReplacePageHolder,
    private readonly sendColleague: SendColleague,
    private readonly issuePersonalLink: IssuePersonalLink,
    private readonly mail: MailToMailbox,
  ) {}

  run(attempt: PageAttempt, code: string, colleague: Colleague): Promise<Result<HandedOver, HandOverRefusal>> {
    return this.database.write(async (tx): Promise<Result<HandedOver, HandOverRefusal>> => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      if (!(await this.mail.isPossible(used.value.missionId))) return err({ type: 'no-mailbox' });
      if (used.value.isReadOnly) return err({ type: 'page-closed' });
      const checked = await this.checkLinkCode.check(tx, used.value, attempt.linkSecret, code);
      // A wrong code is counted, whatever comes of it; a colleague who cannot go changes nothing.
      return checked.ok ? this.replace(used.value, attempt, colleague) : checked;
    });
  }

  /** The colleague is written to like everybody: with all attempts that takes, and a task for the organiser if none helps. */
  private replace(
    link: OpenedLink,
    attempt: PageAttempt,
    colleague: Colleague,
  ): Promise<Result<HandedOver, MeetingHandOverRefusal>> {
    return this.database.run(async (tx): Promise<Result<HandedOver, MeetingHandOverRefusal>> => {
      const sent = await this.sendColleague.run(tx, link, colleague);
      if (!sent.ok) return sent;
      await this.replacePageHolder.run(tx, link);
      // In a browser that was not known it is the colleague who asks; in a known one, whoever was invited.
      if (link.device !== 'other') {
        return ok({ notice: 'colleague-sent', linkSecret: attempt.linkSecret, deviceSecret: null });
      }
      const { secret: linkSecret, id: linkId } = await this.issuePersonalLink.forPageOf(tx, link.userId);
      const own = { userId: link.userId, linkId };
      const { secret: deviceSecret } = await this.usePageLink.remember(tx, own, attempt.deviceSecret, true);
      return ok({ notice: 'handed-over', linkSecret, deviceSecret });
    });
  }
}
