import { Injectable, Logger } from '@nestjs/common';
import type { Id, MissionId } from '../../../kernel/id.js';
import { type MailOutcome, MailTransport } from '../../../platform/mail/mail-transport.js';
import { FindSender } from '../../notifications/index.js';
import type { Locale } from '../domain/page-view.js';

/** A short message that must not be kept: it holds a secret. */
export interface SecretMail {
  /** Of the secret: sent twice, it is one message to whoever reads it. */
  readonly id: Id<'LinkCode'>;
  readonly missionId: MissionId;
  readonly to: string;
  readonly locale: Locale;
  readonly missionName: string;
  readonly subject: string;
  readonly text: string;
}

const ENTITY_BY_CHARACTER: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Hands a secret to the mail server, past the messages that are kept and shown: neither its words nor its reader are written down. */
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

  async run({ id, missionId, to, locale, missionName, subject, text }: SecretMail): Promise<MailOutcome> {
    const sender = await this.findSender.run(missionId);
    if (!this.mails.isOpen || sender === null) return { type: 'delayed', failure: 'no-sender' };
    const escaped = text.replace(/[&<>]/g, (character) => ENTITY_BY_CHARACTER[character] ?? character);
    const outcome = await this.mails.send({
      messageId: `${id}@incontro`,
      from: { name: missionName, address: sender.from },
      replyTo: sender.replyTo,
      to,
      subject,
      text,
      html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><p>${escaped.replaceAll('\n\n', '</p><p>')}</p></html>`,
      language: locale,
      calendars: [],
    });
    if (outcome.type !== 'accepted') this.logger.warn({ event: 'code-not-sent', codeId: id, failure: outcome.failure });
    return outcome;
  }
}
