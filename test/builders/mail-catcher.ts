import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: what the envelope said, the source, and what a mail program reads in it. */
export interface CaughtMail {
  readonly recipients: readonly string[];
  readonly source: string;
  readonly mail: Email;
}

/** A mail server on this machine that keeps what it gets. */
export interface MailCatcher {
  readonly url: string;
  /** In the order in which they arrived. */
  readonly caught: readonly CaughtMail[];
  /** From now on this address is refused with that code; null accepts it again. */
  answer(address: string, code: number | null): void;
  /** Forgets what has arrived. */
  clear(): void;
  close(): Promise<void>;
}

/** Starts a mail server on a free port. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const codeByAddress = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    // Whoever sends is on this machine, and a name server may let one wait.
    disableReverseLookup: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = codeByAddress.get(address);
      const said = code === 550 ? `5.1.1 <${address}> is nobody here` : `4.3.2 <${address}> cannot get mail now`;
      done(code === undefined ? null : Object.assign(new Error(said), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      buffer(stream)
        .then(async (source) => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          caught.push({ recipients, source: source.toString('utf8'), mail: await PostalMime.parse(source) });
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    answer: (address, code) => {
      if (code === null) codeByAddress.delete(address);
      else codeByAddress.set(address, code);
    },
    clear: () => {
      caught.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The calendar files of a mail, as text with the ends of lines that they have on their way. */
export function calendarsIn({ attachments }: Email): string[] {
  return attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar')
    .map(({ content }) => (typeof content === 'string' ? content : new TextDecoder().decode(content)))
    .map((text) => text.replace(/\r?\n/g, '\r\n'));
}
