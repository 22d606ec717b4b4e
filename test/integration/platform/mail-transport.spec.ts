import { type Mail, MailTransport } from '../../../src/platform/mail/mail-transport.js';
import { calendarsIn, type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';

let catcher: MailCatcher;
let transport: MailTransport;

beforeAll(async () => {
  catcher = await startMailCatcher();
  transport = new MailTransport(catcher.url);
});
afterAll(async () => {
  transport.onApplicationShutdown();
  await catcher.close();
});

const mailTo = (to: string, change: Partial<Mail> = {}): Mail => ({
  replyTo: null,
  messageId: 'one@incontro',
  from: { name: 'Tashkent 2026', address: 'incontro@example.org' },
  to,
  subject: 'È cambiata la vostra agenda · Ваше расписание',
  text: 'Buongiorno 🧵',
  html: '<p>Buongiorno 🧵</p>',
  language: 'it',
  calendars: [],
  ...change,
});

const invitation = (method: 'REQUEST' | 'CANCEL') => ({
  method,
  content: `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nEND:VCALENDAR\r\n`,
});

describe('a mail', () => {
  it('arrives as it was written, in two forms, and asks no program for an answer', async () => {
    expect(await transport.send(mailTo('plain@example.org'))).toEqual({ type: 'accepted' });
    const { mail, recipients, source } = catcher.caught.at(-1)!;
    expect(recipients).toEqual(['plain@example.org']);
    expect(mail).toMatchObject({
      messageId: '<one@incontro>',
      from: { name: 'Tashkent 2026', address: 'incontro@example.org' },
      to: [{ address: 'plain@example.org' }],
      subject: 'È cambiata la vostra agenda · Ваше расписание',
      text: 'Buongiorno 🧵\n',
      html: '<p>Buongiorno 🧵</p>\n',
      attachments: [],
    });
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(source).toMatch(/^Content-Language: it\r$/m);
  });

  it('offers one calendar file beside its text, and also as a file', async () => {
    await transport.send(mailTo('one@example.org', { calendars: [invitation('CANCEL')] }));
    const { mail, source } = catcher.caught.at(-1)!;
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/);
    expect(calendarsIn(mail)).toEqual([invitation('CANCEL').content]);
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['text/calendar', 'application/ics']);
  });

  it('carries several calendar files as one part each', async () => {
    await transport.send(mailTo('many@example.org', { calendars: [invitation('REQUEST'), invitation('CANCEL')] }));
    const { mail, source } = catcher.caught.at(-1)!;
    expect(source.match(/Content-Type: text\/calendar; charset=utf-8;\s+method=(REQUEST|CANCEL)/g)).toHaveLength(2);
    expect(calendarsIn(mail)).toEqual([invitation('REQUEST').content, invitation('CANCEL').content]);
  });

  it('lets nobody add a header or a recipient through what it says', async () => {
    const injected = 'x\r\nBcc: everybody@example.org\r\n\r\nbody';
    await transport.send(
      mailTo('careful@example.org', {
        subject: injected,
        from: { name: injected, address: 'incontro@example.org' },
        messageId: 'two@incontro',
      }),
    );
    const { mail, recipients, source } = catcher.caught.at(-1)!;
    expect(recipients).toEqual(['careful@example.org']);
    expect(mail.bcc).toBeUndefined();
    expect(mail.text).toBe('Buongiorno 🧵\n');
    expect(source).not.toMatch(/^Bcc:/im);
  });
});

describe('a mail that the server does not take', () => {
  it('is refused for good where the address is unknown there, and nobody reads the address in why', async () => {
    catcher.answer('nobody@example.org', 550);
    expect(await transport.send(mailTo('nobody@example.org'))).toEqual({
      type: 'refused',
      failure: 'EENVELOPE 550 5.1.1',
    });
  });

  it('is delayed where the server has trouble', async () => {
    catcher.answer('busy@example.org', 451);
    expect(await transport.send(mailTo('busy@example.org'))).toEqual({
      type: 'delayed',
      failure: 'EENVELOPE 451 4.3.2',
    });
  });

  it('is refused where the address is none', async () => {
    expect(await transport.send(mailTo('nowhere'))).toMatchObject({ type: 'refused' });
    expect(await transport.send(mailTo('two@example.org\r\nDATA'))).toMatchObject({ type: 'refused' });
  });

  it('is delayed where nothing listens', async () => {
    const nobody = await startMailCatcher();
    await nobody.close();
    const alone = new MailTransport(nobody.url);
    expect(await alone.send(mailTo('any@example.org'))).toEqual({ type: 'delayed', failure: 'ESOCKET' });
    alone.onApplicationShutdown();
  });
});

it('without a server there is none to send with', async () => {
  const none = new MailTransport(null);
  expect(none.isOpen).toBe(false);
  await expect(none.send(mailTo('any@example.org'))).rejects.toThrow('No mail server');
});
