import ICAL from 'ical.js';
import type { Instant } from '../../kernel/instant.js';
import { type CalendarEvent, writeCalendar } from './calendar-file.js';

const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-participation@incontro',
  sequence: 3,
  isCancelled: false,
  changedAt: '2026-11-20T09:00:00.000Z' as Instant,
  startsAt: '2026-12-01T05:00:00.000Z' as Instant,
  endsAt: '2026-12-01T05:20:00.000Z' as Instant,
  summary: 'Meeting with Samarkand Textile',
  location: 'Table 4, Hall, Tashkent',
  description: 'Tashkent 2026\nno interpreter',
  organiser: null,
  attendee: null,
  ...change,
});

/** What another library than the one that wrote it reads in a calendar file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((found) => ({ component: found, event: new ICAL.Event(found) })),
  };
}

describe('a calendar file', () => {
  it('has the times of the venue, with the rules of its zone', () => {
    const text = writeCalendar({ method: 'PUBLISH', timeZone: 'Asia/Tashkent', name: 'Meetings', events: [event()] });
    const { calendar, events } = read(text);
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Tashkent');
    expect(events).toHaveLength(1);
    const written = events[0]!.event;
    expect(written.uid).toBe('meeting-participation@incontro');
    expect(written.sequence).toBe(3);
    expect(written.startDate.toString()).toBe('2026-12-01T10:00:00');
    expect(written.startDate.zone.tzid).toBe('Asia/Tashkent');
    expect(written.startDate.toJSDate().toISOString()).toBe('2026-12-01T05:00:00.000Z');
    expect(written.endDate.toJSDate().toISOString()).toBe('2026-12-01T05:20:00.000Z');
    expect(text).toMatch(/^METHOD:PUBLISH\r$/m);
    expect(text).toMatch(/^DTSTAMP:20261120T090000Z\r$/m);
  });

  it('has them also where the zone was typed in small letters', () => {
    const text = writeCalendar({ method: 'PUBLISH', timeZone: 'asia/tashkent', name: 'Meetings', events: [event()] });
    const [found] = read(text).events;
    expect(found?.event.startDate.zone.tzid).toBe('Asia/Tashkent');
    expect(found?.event.startDate.toJSDate().toISOString()).toBe('2026-12-01T05:00:00.000Z');
  });

  it('is right on both sides of a clock change', () => {
    const around = ['2026-10-24T08:00:00.000Z', '2026-10-26T09:00:00.000Z'].map((startsAt, index) =>
      event({
        uid: String(index),
        startsAt: startsAt as Instant,
        endsAt: startsAt.replace(':00:00', ':20:00') as Instant,
      }),
    );
    const { events } = read(
      writeCalendar({ method: 'PUBLISH', timeZone: 'Europe/Rome', name: 'Meetings', events: around }),
    );
    expect(events.map(({ event: written }) => written.startDate.toString())).toEqual([
      '2026-10-24T10:00:00',
      '2026-10-26T10:00:00',
    ]);
    expect(events.map(({ event: written }) => written.startDate.toJSDate().toISOString())).toEqual([
      '2026-10-24T08:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
    ]);
  });

  it('names who asks and who is asked, and wants no answer', () => {
    const text = writeCalendar({
      method: 'REQUEST',
      timeZone: 'Asia/Tashkent',
      name: '',
      events: [
        event({
          organiser: { name: 'Tashkent 2026', email: 'incontro@example.org' },
          attendee: { name: 'Tessitura "Uno"; Due, Tre', email: 'export@example.org' },
        }),
      ],
    });
    const { calendar, events } = read(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const [found] = events;
    expect(found?.component.getFirstPropertyValue('organizer')).toBe('mailto:incontro@example.org');
    const attendee = found?.component.getFirstProperty('attendee');
    expect(attendee?.getFirstValue()).toBe('MAILTO:export@example.org');
    expect(attendee?.getParameter('cn')).toBe('Tessitura ’Uno’; Due, Tre');
    expect(attendee?.getParameter('rsvp')).toBe('FALSE');
    expect(attendee?.getParameter('partstat')).toBe('ACCEPTED');
  });

  it('says of a cancelled meeting that it is', () => {
    const text = writeCalendar({
      method: 'CANCEL',
      timeZone: 'Asia/Tashkent',
      name: '',
      events: [event({ isCancelled: true })],
    });
    expect(read(text).events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is not broken by what is in it', () => {
    const summary = 'A;B,C\\D "E"\r\nATTENDEE:mailto:evil@example.org 🧵 شركة '.repeat(4);
    const text = writeCalendar({
      method: 'PUBLISH',
      timeZone: 'Asia/Tashkent',
      name: summary,
      events: [event({ summary })],
    });
    const [found] = read(text).events;
    expect(found?.component.getFirstProperty('attendee')).toBeNull();
    expect(found?.event.summary).toContain('A;B,C\\D ’E’ ATTENDEE:mailto:evil@example.org 🧵 شركة');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
