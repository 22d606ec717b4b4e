import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { newId } from '../../../platform/ids/new-id.js';
import { MailTransport } from '../../../platform/mail/mail-transport.js';
import { FindSender } from '../../notifications/index.js';
import type { Locale } from '../domain/page-view.js';

/** A short message that must not be kept: it holds a secret. */
export interface SecretMail {
  readonly missionId: MissionId;
  readonly to: string;
  readonly locale: Locale;
  readonly missionName: string;
  readonly subject: string;
  readonly text: string;
}

export interface NotSent {
  readonly type: 'code-not-sent';
}

const ENTITY_BY_CHARACTER: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Sends a secret to a mailbox at once, past the messages that are kept: neither it nor its reader is written down. */
@Injectable()
export class MailToMailbox {
  private readonly logger = new Logger(MailToMailbox.name);

  constructor(
    private readonly mails: MailTransport,
    private readonly findSender: FindSender,
  ) {}

  async isPossible(missionId: MissionId): Promise<boolean> {
    return this.mails.isOpen && (await this.findSender.run(missionId)) !== null;
  }

  async run({ missionId, to, locale, missionName, subject, text }: SecretMail): Promise<Result<null, NotSent>> {
    const sender = await this.findSender.run(missionId);
    if (!this.mails.isOpen || sender === null) return err({ type: 'code-not-sent' });
    const escaped = text.replace(/[&<>]/g, (character) => ENTITY_BY_CHARACTER[character] ?? character);
    const outcome = await this.mails.send({
      messageId: `${newId<'Mail'>()}@incontro`,
      from: { name: missionName, address: sender.from },
      replyTo: sender.replyTo,
      to,
      subject,
      text,
      html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><p>${escaped.replaceAll('\n\n', '</p><p>')}</p></html>`,
      language: locale,
      calendars: [],
    });
    if (outcome.type === 'accepted') return ok(null);
    this.logger.warn({ event: 'secret-not-sent', failure: outcome.failure });
    return err({ type: 'code-not-sent' });
  }
}
