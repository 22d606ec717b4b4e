import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type NodemailerError, type SMTPPoolOptions } from 'nodemailer';

/** A calendar file that a mail program acts on: RFC 6047. */
export interface MailedCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** One mail to one address. */
export interface Mail {
  /** The same for every attempt, so that a mail that arrives twice is shown once. Without the angle brackets. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Who is answered; null: whoever it is from. */
  readonly replyTo: string | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly calendars: readonly MailedCalendar[];
}

/**
 * What the mail server made of it. `refused` is for good: nobody tries that address again. `failure` holds the kind of
 * failure and the codes of the server, never its words, which repeat addresses.
 */
export type MailOutcome =
  | { readonly type: 'accepted' }
  | { readonly type: 'refused'; readonly failure: string }
  | { readonly type: 'delayed'; readonly failure: string };

const CONNECTIONS = 3;
const CONNECT_WITHIN_MILLISECONDS = 15_000;
const ANSWER_WITHIN_MILLISECONDS = 30_000;
const PERMANENT_FROM = 500;
/** What the server says of ourselves, not of the address: a wrong password is mended, and then all goes out. */
const OUR_OWN_FAULTS: readonly string[] = ['EAUTH', 'ENOAUTH', 'ETLS', 'EOAUTH2'];

/** Hands mails to an SMTP server, or says that there is none. */
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter: ReturnType<typeof openPool> | null;

  /** `url` is that of an SMTP server, with user and password where it wants them; null where mails cannot be sent. */
  constructor(url: string | null) {
    this.transporter = url === null ? null : openPool(url);
  }

  get isOpen(): boolean {
    return this.transporter !== null;
  }

  /** Never throws for what a server or a network does. Throws where there is no server. */
  async send(mail: Mail): Promise<MailOutcome> {
    if (this.transporter === null) throw new Error('No mail server is configured: ask isOpen first');
    try {
      await this.transporter.sendMail(envelopeOf(mail));
      return { type: 'accepted' };
    } catch (error) {
      return outcomeOf(error as NodemailerError);
    }
  }

  onApplicationShutdown(): void {
    this.transporter?.close();
  }
}

function openPool(url: string) {
  const options: SMTPPoolOptions & { pool: true } = {
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_WITHIN_MILLISECONDS,
    greetingTimeout: CONNECT_WITHIN_MILLISECONDS,
    socketTimeout: ANSWER_WITHIN_MILLISECONDS,
    // Whatever a mail contains, nothing is read from a disk or an address to send it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return createTransport(options);
}

/**
 * One changed meeting goes beside the text, where mail programs offer to take it over; several go as one part each,
 * since a calendar object of this kind is about one meeting (RFC 5546, 3.2.2 and 3.2.5).
 */
function envelopeOf({ messageId, from, replyTo, to, subject, text, html, language, calendars }: Mail) {
  const [first, ...others] = calendars;
  return {
    messageId: `<${messageId}>`,
    from: { ...from },
    ...(replyTo !== null && { replyTo }),
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: {
      'Content-Language': language,
      // Out-of-office programs do not answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    ...(first !== undefined && others.length === 0
      ? { icalEvent: { method: first.method, content: first.content, filename: 'meeting.ics' } }
      : { attachments: calendars.map(asAttachment) }),
  };
}

function asAttachment({ method, content }: MailedCalendar, index: number) {
  return {
    filename: `meeting-${index + 1}.ics`,
    content,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
  };
}

function outcomeOf(error: NodemailerError): MailOutcome {
  return { type: isFinal(error) ? 'refused' : 'delayed', failure: failureOf(error) };
}

function isFinal({ code = '', responseCode }: NodemailerError): boolean {
  if (OUR_OWN_FAULTS.includes(code)) return false;
  // Without the answer of a server, an envelope is faulty only where the address is none.
  return responseCode === undefined ? code === 'EENVELOPE' : responseCode >= PERMANENT_FROM;
}

function failureOf({ code = 'EUNKNOWN', responseCode, response = '' }: NodemailerError): string {
  const enhancedCode = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return [code, responseCode, enhancedCode].filter((part) => part !== undefined).join(' ');
}
