import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import {
  CheckLinkCode,
  type CodeRefusal,
  type OpenedLink,
  type PageAttempt,
  type PageUseRefusal,
  ReplacePageHolder,
  UsePageLink,
} from '../../access/index.js';
import type { HandOverRefusal as MeetingHandOverRefusal } from '../../meetings/index.js';
import type { NotSent } from './mail-to-mailbox.js';
import { type Colleague, SendColleague } from './send-colleague.js';
import { TellColleague } from './tell-colleague.js';

export type HandOverRefusal =
  PageUseRefusal | CodeRefusal | NotSent | MeetingHandOverRefusal | { readonly type: 'page-closed' | 'no-mailbox' };

/** What became of it: where whoever asked for it goes on, and what their browser keeps. */
export interface HandedOver {
  readonly linkSecret: string;
  readonly deviceSecret: string | null;
}

/** A colleague in the place of whoever was invited, with the secret of their own link. */
interface Replaced {
  readonly link: OpenedLink;
  readonly newSecret: string;
  readonly handedOver: HandedOver;
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
    private readonly tellColleague: TellColleague,
  ) {}

  async run(attempt: PageAttempt, code: string, colleague: Colleague): Promise<Result<HandedOver, HandOverRefusal>> {
    const done = await this.database.write(async (tx): Promise<Result<Replaced, HandOverRefusal>> => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      if (!(await this.tellColleague.isPossible(used.value.missionId))) return err({ type: 'no-mailbox' });
      if (used.value.isReadOnly) return err({ type: 'page-closed' });
      const checked = await this.checkLinkCode.check(tx, used.value, attempt.linkSecret, code);
      // A wrong code is counted, whatever comes of it; a colleague who cannot go changes nothing.
      return checked.ok ? this.replace(used.value, attempt, colleague) : checked;
    });
    if (!done.ok) return done;
    const { link, handedOver, newSecret } = done.value;
    const told = await this.tellColleague.run(link, colleague, newSecret);
    return told.ok ? ok(handedOver) : told;
  }

  private replace(
    link: OpenedLink,
    attempt: PageAttempt,
    colleague: Colleague,
  ): Promise<Result<Replaced, MeetingHandOverRefusal>> {
    return this.database.run(async (tx): Promise<Result<Replaced, MeetingHandOverRefusal>> => {
      const sent = await this.sendColleague.run(link, colleague);
      if (!sent.ok) return sent;
      const { secret, id } = await this.replacePageHolder.run(tx, link);
      // In a browser that was not known it is the colleague who asks; in a known one, whoever was invited.
      if (link.device !== 'other') {
        const handedOver = { linkSecret: attempt.linkSecret, deviceSecret: null };
        return ok({ link, newSecret: secret, handedOver });
      }
      const own = { userId: link.userId, linkId: id };
      const { secret: deviceSecret } = await this.usePageLink.remember(tx, own, attempt.deviceSecret, true);
      return ok({ link, newSecret: secret, handedOver: { linkSecret: secret, deviceSecret } });
    });
  }
}
