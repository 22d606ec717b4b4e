import type { Id, ParticipationId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { LOCALES } from '../domain/contact.js';
import type { MessageContent } from '../domain/notification.js';
import type { Place } from '../domain/place-news.js';
import { type MessageSetting, writeMessage } from './write-message.js';

const requestId = 'request' as Id<'MeetingRequest'>;
const counterpartId = 'counterpart' as ParticipationId;

const clocks = {
  '2026-12-01T05:00:00.000Z': ['10:00', '10:20', '06:00'],
  '2026-12-01T06:15:00.000Z': ['11:15', '11:35', '07:15'],
};

const setting = (change: Partial<MessageSetting> = {}): MessageSetting => ({
  locale: 'en',
  missionName: 'Tashkent 2026',
  venueName: 'Hall',
  venueCity: 'Tashkent',
  otherCity: 'Milan',
  companyName: 'Tessitura Uno',
  nameOf: () => 'Samarkand Textile',
  onClocks: ({ startsAt }) => {
    const [starts = '', ends = '', elsewhere = ''] = clocks[startsAt as keyof typeof clocks];
    const day = '2026-12-01';
    return { starts: { day, time: starts }, ends: { day, time: ends }, startsElsewhere: { day, time: elsewhere } };
  },
  url: 'https://incontro.example.org/agenda',
  ...change,
});

const placeAt = (startsAt: string, tableLabel: string, interpreterLabel: string | null = null): Place => ({
  startsAt: startsAt as Instant,
  endsAt: addMinutes(startsAt as Instant, 20),
  tableLabel,
  interpreterLabel,
});
const early = placeAt('2026-12-01T05:00:00.000Z', '4');
const late = placeAt('2026-12-01T06:15:00.000Z', '7', 'Interpreter 1 (it-ru)');

const aboutPlaces = (...places: (readonly [Place | null, Place | null])[]): MessageContent => ({
  topic: 'agenda',
  items: places.map(([before, after], index) => ({
    meetingId: `meeting ${index}` as Id<'Meeting'>,
    counterpartId,
    sequence: 0,
    before,
    after,
    changedAt: '2026-11-20T09:00:00.000Z' as Instant,
  })),
});

const aboutRequest = (kind: 'asked' | 'accepted', actedForByOrganiser = false): MessageContent => ({
  topic: 'requests',
  items: [{ requestId, counterpartId, kind, actedForByOrganiser }],
});

describe('a message about an agenda', () => {
  it('tells the whole of a first agenda with both clocks', () => {
    const { subject, text } = writeMessage(aboutPlaces([null, early]), setting());
    expect(subject).toBe('Your agenda for Tashkent 2026');
    expect(text).toBe(
      [
        'Dear Tessitura Uno,',
        'This is your agenda of meetings.',
        'New meeting: Samarkand Textile\n  Tuesday 1 December, 10:00–10:20 Tashkent (06:00 Milan) · table 4, Hall · no interpreter',
        'Your agenda: https://incontro.example.org/agenda',
        '-- \nThe attached files bring your calendar up to date.\nTimes are those of Tashkent; in brackets those of Milan.\nAutomatic message of Incontro on behalf of the organiser of Tashkent 2026.',
        '',
      ].join('\n\n'),
    );
  });

  it('has changed where a meeting is added to what was told before', () => {
    const added = { ...aboutPlaces([null, early]), isFirst: false };
    expect(writeMessage(added, setting())).toMatchObject({
      subject: 'Your agenda for Tashkent 2026 has changed',
      text: expect.stringContaining('New meeting: Samarkand Textile') as string,
    });
  });

  it('tells what was and what is', () => {
    const { subject, text } = writeMessage(aboutPlaces([early, late], [early, null]), setting({ locale: 'it' }));
    expect(subject).toBe('È cambiata la vostra agenda per Tashkent 2026');
    expect(text).toContain(
      [
        'Incontro cambiato: Samarkand Textile',
        '  Prima: martedì 1 dicembre, 10:00–10:20 Tashkent (06:00 Milan) · tavolo 4, Hall · senza interprete',
        '  Ora: martedì 1 dicembre, 11:15–11:35 Tashkent (07:15 Milan) · tavolo 7, Hall · interprete: Interpreter 1 (it-ru)',
        '',
        'Incontro annullato: Samarkand Textile',
        '  Prima: martedì 1 dicembre, 10:00–10:20 Tashkent',
      ].join('\n'),
    );
  });

  it('names the day of the other clock where it is another, and no other clock where it shows the same', () => {
    const day = '2026-12-01';
    const ends = { day, time: '02:20' };
    const evening = { starts: { day, time: '02:00' }, ends, startsElsewhere: { day: '2026-11-30', time: '22:00' } };
    expect(writeMessage(aboutPlaces([null, early]), setting({ onClocks: () => evening })).text).toContain(
      '02:00–02:20 Tashkent (Monday 30 November, 22:00 Milan)',
    );
    const atHome = { starts: { day, time: '02:00' }, ends, startsElsewhere: null };
    expect(writeMessage(aboutPlaces([null, early]), setting({ onClocks: () => atHome })).text).toContain(
      '02:00–02:20 Tashkent ·',
    );
  });

  it('has no name for who takes part no longer', () => {
    const { text } = writeMessage(aboutPlaces([early, null]), setting({ nameOf: () => null }));
    expect(text).toContain('Cancelled meeting: a participant who has withdrawn');
  });
});

describe('a message about requests', () => {
  it('says its only news in the subject', () => {
    expect(writeMessage(aboutRequest('asked'), setting()).subject).toBe('Samarkand Textile asks to meet you');
  });

  it('names a time that is proposed, in the subject too, and one that is agreed', () => {
    const aboutTime = (kind: 'time-proposed' | 'accepted'): MessageContent => ({
      topic: 'requests',
      items: [{ requestId, counterpartId, kind, time: early, actedForByOrganiser: false }],
    });
    const { subject, text } = writeMessage(aboutTime('time-proposed'), setting());
    expect(subject).toBe('Samarkand Textile proposes a time to meet: Tuesday 1 December, 10:00 Tashkent (06:00 Milan)');
    expect(text).toContain('Proposed time: Tuesday 1 December, 10:00–10:20 Tashkent (06:00 Milan)');
    expect(text).toContain('Times are those of Tashkent; in brackets those of Milan.');
    expect(writeMessage(aboutTime('accepted'), setting()).text).toContain(
      'Agreed time: Tuesday 1 December, 10:00–10:20 Tashkent (06:00 Milan)',
    );
  });

  it('says that an organiser acted', () => {
    expect(writeMessage(aboutRequest('accepted', true), setting()).text).toContain('Recorded by the organiser.');
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  const contents = [aboutPlaces([null, early]), aboutPlaces([early, late]), aboutRequest('asked')];

  it.each(contents)('text and HTML say the same, complete', (content) => {
    const { subject, text, html } = writeMessage(content, setting({ locale }));
    const shown = html
      .replace(/<title>.*<\/title>/, '')
      .replace(/<[^>]+>/g, '\n')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    for (const line of shown) expect(text).toContain(line);
    expect(html).toContain('href="https://incontro.example.org/agenda"');
    expect(subject).not.toBe('');
    expect(`${subject}${text}${html}`).not.toMatch(/undefined|null|\[object/);
  });
});

describe('names as they come', () => {
  const hostile = 'Evil\r\nBcc: all@example.org\u2028<script>alert("1")</script>\u202Egnp';

  it('stay in one line and in their element', () => {
    const { subject, text, html } = writeMessage(aboutRequest('asked'), setting({ nameOf: () => hostile }));
    expect(subject).not.toMatch(/[\r\n\u2028\u202e]/i);
    expect(text).toContain('Evil Bcc: all@example.org <script>alert("1")</script> gnp asks to meet you');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  it('are set apart when read from right to left, and never cut inside of a character', () => {
    expect(writeMessage(aboutRequest('asked'), setting({ nameOf: () => 'شركة النسيج' })).subject).toBe(
      '\u2068شركة النسيج\u2069 asks to meet you',
    );
    const { subject } = writeMessage(aboutRequest('asked'), setting({ nameOf: () => '🧵'.repeat(200) }));
    expect(subject).toBe(`${'🧵'.repeat(119)}… asks to meet you`);
  });
});
