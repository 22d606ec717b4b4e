import { Injectable, Logger } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { addMinutes } from '../../../kernel/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { MailOutcome } from '../../../platform/mail/mail-transport.js';
import { Clock } from '../../../platform/time/clock.js';
import { type UnsentCode, UnsentCodes } from '../../access/index.js';
import { OpenDeliveryTask, plainName } from '../../notifications/index.js';
import { PageFactsReader } from '../persistence/read-models/page-facts.js';
import { wordings } from '../wording/wordings.js';
import { pageLocale } from './describe-page.js';
import { MailToMailbox } from './mail-to-mailbox.js';

/** Longer than a mail server may take to answer: what waits for longer was not taken, or its process is gone. */
const SENT_WITHIN_MINUTES = 1;

/**
 * Sends codes to the mailboxes that were invited. As soon as the mail server has taken a code, or its time is over, only a hash
 * of it is kept. A mailbox that takes none is a task for the organiser.
 */
@Injectable()
export class SendCode {
  private readonly logger = new Logger(SendCode.name);

  constructor(
    private readonly database: Database,
    private readonly unsentCodes: UnsentCodes,
    private readonly facts: PageFactsReader,
    private readonly mail: MailToMailbox,
    private readonly openTask: OpenDeliveryTask,
    private readonly clock: Clock,
  ) {}

  /** One that the mail server does not take for now waits for `again`. */
  async run(codeId: Id<'LinkCode'>): Promise<void> {
    const unsent = await this.unsentCodes.find(codeId, this.clock.now());
    if (unsent === null) return;
    const outcome = await this.outcomeOf(unsent);
    if (outcome?.type === 'delayed') return;
    const { missionId, participationId } = unsent;
    try {
      if (outcome?.type === 'refused') {
        const { failure } = outcome;
        await this.database.write((tx) => this.openTask.run(tx, missionId, participationId, failure));
      }
    } finally {
      // Also where the task fails: otherwise the code would stay in clear, and be sent every minute.
      await this.database.write((tx) => this.unsentCodes.forget(tx, codeId));
    }
  }

  /**
   * Tries those once more that have waited for a while, whatever becomes of the others; none waits for longer than it could
   * be entered.
   */
  async again(): Promise<void> {
    await this.database.write((tx) => this.unsentCodes.forgetOrphans(tx));
    const now = this.clock.now();
    for (const codeId of await this.unsentCodes.madeBefore(addMinutes(now, -SENT_WITHIN_MINUTES), now)) {
      try {
        await this.run(codeId);
      } catch (error) {
        this.logger.warn({ event: 'code-not-sent', codeId, reason: String(error) });
      }
    }
  }

  /** Null for one that nobody needs any more. */
  private async outcomeOf(unsent: UnsentCode): Promise<MailOutcome | null> {
    if (!unsent.isLinkGood) return null;
    return unsent.isOver ? { type: 'refused', failure: 'code-not-taken-in-time' } : this.send(unsent);
  }

  private async send({ id, code, missionId, participationId }: UnsentCode): Promise<MailOutcome> {
    const facts = await this.facts.find(missionId, participationId);
    const to = await this.facts.mailbox(participationId);
    if (facts === null || to === null) return { type: 'refused', failure: 'no-mailbox' };
    const locale = pageLocale(facts, null);
    const missionName = plainName(facts.missionName);
    const { mailSubject, mailText } = wordings[locale].code;
    const text = mailText(code, missionName, plainName(facts.companyName));
    return this.mail.run({ id, missionId, to, locale, missionName, subject: mailSubject(missionName), text });
  }
}
