import { z } from 'zod';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { EMAIL, LONGEST_EMAIL_CHARACTERS, PHONE } from '../domain/contact.js';

const LONGEST_ZONE = 60;

/** Addresses a participant inside of a mission. */
export const contactAddress = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });

/** How a participation wants to be reached; what is left out, or null, is not kept. */
export const contactWire = z
  .object({
    email: z.email({ pattern: EMAIL }).max(LONGEST_EMAIL_CHARACTERS).nullable().default(null),
    phone: z.string().regex(PHONE, 'a telephone number').nullable().default(null),
    locale: z.enum(['it', 'en', 'ru', 'uz']).nullable().default(null),
    timeZone: z.string().max(LONGEST_ZONE).nullable().default(null),
  })
  .meta({ id: 'Contact' });

/** What is kept, and what follows from it: in which language and by which clock the participation is written to. */
export const keptContactWire = z
  .object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    locale: z.enum(['it', 'en', 'ru', 'uz']),
    timeZone: z.string(),
    /** As they chose; null where it follows from the company or the venue. */
    statedLocale: z.enum(['it', 'en', 'ru', 'uz']).nullable(),
    statedTimeZone: z.string().nullable(),
    recordedAt: sentInstant.nullable(),
  })
  .meta({ id: 'KeptContact' });

/** The address of a calendar, as it is shown once: for a browser, and for a calendar program to subscribe. */
export const calendarFeedWire = z.object({ url: z.url(), webcalUrl: z.string() }).meta({ id: 'CalendarFeed' });

export const calendarFeedStateWire = z.object({ openedAt: sentInstant.nullable() }).meta({ id: 'CalendarFeedState' });
