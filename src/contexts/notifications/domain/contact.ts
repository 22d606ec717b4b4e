import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** The languages in which messages are written. */
export const LOCALES = ['it', 'en', 'ru', 'uz'] as const;

export type Locale = (typeof LOCALES)[number];

/** One address, as RFC 5321 limits it and as mail programs take it without asking. */
export const EMAIL =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

export const LONGEST_EMAIL_CHARACTERS = 254;

export const PHONE = /^\+?[0-9][0-9 ()./-]{4,30}$/;

/** How a participation is reached: the only personal data kept for messages. Whatever is null is not known or default. */
export interface Contact {
  readonly participationId: ParticipationId;
  readonly email: string | null;
  /** For the organiser, who calls where messages do not arrive. */
  readonly phone: string | null;
  readonly locale: Locale | null;
  /** IANA zone of whoever reads the messages. */
  readonly timeZone: string | null;
  readonly recordedAt: Instant;
}

/** The clock of the delegation: every mission of the programme leaves from Lombardy. */
export const HOME_TIME_ZONE = 'Europe/Rome';

/** What is known of a reader who may have stated neither language nor zone. */
export interface ReaderFacts {
  readonly side: 'sme' | 'buyer';
  readonly contact: Pick<Contact, 'locale' | 'timeZone'> | null;
  /** What the company's people speak, ISO 639-1, in the order stated. */
  readonly languages: readonly string[];
  readonly venueTimeZone: string;
}

/** The language to write in: as stated, else Italian for the delegation, else the first that partners speak of ours. */
export function localeOf({ side, contact, languages }: ReaderFacts): Locale {
  const stated = contact?.locale ?? null;
  if (stated !== null) return stated;
  if (side === 'sme') return 'it';
  return languages.find(isLocale) ?? 'en';
}

/** The zone whose clock the reader lives by: as stated, else at home for the delegation, else where the venue is. */
export function timeZoneOf({ side, contact, venueTimeZone }: ReaderFacts): string {
  return contact?.timeZone ?? (side === 'sme' ? HOME_TIME_ZONE : venueTimeZone);
}

/** The language of messages of that code, or null where none are written in it. */
export function localeNamed(code: string): Locale | null {
  return isLocale(code) ? code : null;
}

function isLocale(language: string): language is Locale {
  return (LOCALES as readonly string[]).includes(language);
}
