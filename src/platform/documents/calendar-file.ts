import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import type { Instant, TimeSpan } from '../../kernel/instant.js';
import { zonedTime } from '../time/zoned-time.js';

/** An address in a calendar file, with the name that is shown for it. */
export interface CalendarAddress {
  readonly name: string;
  readonly email: string;
}

/** One appointment. */
export interface CalendarEvent extends TimeSpan {
  /** The same in every file about this appointment. */
  readonly uid: string;
  /** Greater than in every file before that said something else about it. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly changedAt: Instant;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** Null where the file goes to nobody in particular. */
  readonly organiser: CalendarAddress | null;
  readonly attendee: CalendarAddress | null;
}

/**
 * A calendar as RFC 5545 writes it. `PUBLISH` holds any number of events; the methods that mail programs act on
 * (RFC 5546) are about one each.
 */
export interface Calendar {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** IANA zone in which the times are written, with its rules. */
  readonly timeZone: string;
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

const PRODUCT = { company: 'incontro', product: 'incontro', language: 'EN' };
const REFRESH_AFTER_SECONDS = 15 * 60;

/** Writes a calendar file. */
export function writeCalendar({ method, timeZone, name, events }: Calendar): string {
  const calendar = new ICalCalendar({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  // Each event names its zone. Were it the calendar's, ical-generator 10 would write DTSTAMP in it, which must be UTC.
  calendar.timezone({ name: null, generator: timeZoneRules });
  // What subscribers show, and how often they look; a mail is about its event alone.
  if (method === 'PUBLISH') calendar.name(plain(name)).ttl(REFRESH_AFTER_SECONDS);
  const zone = asListed(timeZone);
  for (const event of events) addEvent(calendar, event, zone);
  return calendar.toString();
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent, timeZone: string): void {
  const { organiser, attendee } = event;
  const written = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: zonedTime(event.changedAt, 'UTC'),
    lastModified: zonedTime(event.changedAt, 'UTC'),
    start: zonedTime(event.startsAt, timeZone),
    end: zonedTime(event.endsAt, timeZone),
    timezone: timeZone,
    summary: plain(event.summary),
    location: plain(event.location),
    description: event.description,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (organiser !== null) written.organizer({ name: plain(organiser.name), email: organiser.email });
  if (attendee === null) return;
  // The meeting was agreed before: nobody is asked to answer from their calendar.
  written.createAttendee({
    name: plain(attendee.name),
    email: attendee.email,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
}

const zoneByLowerCase = new Map([tzlib_get_timezones()].flat().map((zone) => [zone.toLowerCase(), zone]));

/** The name of a zone as its rules have it: clocks are read by "asia/tashkent" too. */
function asListed(zone: string): string {
  return zoneByLowerCase.get(zone.toLowerCase()) ?? zone;
}

/** Zones are checked when they are stored; one without rules here would put meetings at wrong hours. */
function timeZoneRules(zone: string): string {
  const [rules] = tzlib_get_ical_block(zone);
  if (rules === undefined || rules === '') throw new Error(`No calendar rules for the zone "${zone}"`);
  return rules;
}

/** One line without characters that could end it or a quoted name. */
function plain(text: string): string {
  return text.replace(/[\p{Control}\u2028\u2029]+/gu, ' ').replaceAll('"', '\u2019');
}
