import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';
import type { OpenOffer } from '../../agendas/index.js';
import type { ClassificationReader } from '../../classifications/index.js';
import { localeOf, plainName, readerClocks, readTime, timeZoneOf } from '../../notifications/index.js';
import type {
  AgreedMeetingView,
  AskedMeeting,
  EndedRequest,
  Locale,
  OfferedPlace,
  PageView,
  WaitingMeeting,
} from '../domain/page-view.js';
import type { MeetingPageFacts, PageFacts, RequestPageFacts } from '../persistence/read-models/page-facts.js';
import { describeHall, spotOf, spotToFind } from './describe-hall.js';
import { tellReason } from './tell-reason.js';

const MOST_REASONS = 3;
const LONGEST_DESCRIPTION = 300;
/** What is said of languages stands beside the reasons. */
const TOLD_ELSEWHERE = 'languages';

/** Made once for each language: making one takes as long as reading the page from the database. */
const namesByKey = new Map<string, Intl.DisplayNames>();
const dayFormatByLocale = new Map<Locale, Intl.DateTimeFormat>();

/** Of a meeting of which the reader keeps nothing. */
const NOTHING_SAID = { interest: null, nextStep: null, note: '', changedAt: null };

/** Why nobody can answer now, by the other of the two; those who can are not named. */
export type AnswerBars = ReadonlyMap<ParticipationId, AskedMeeting['barredBy']>;

type Described = Omit<PageView, 'standing' | 'isConfirmed' | 'areCodesLocked' | 'privacy'>;

/** The reader of a page: in which language and by which clocks they read. */
interface PageReader {
  readonly locale: Locale;
  readonly clocks: ReturnType<typeof readerClocks>;
}

/** The language of whoever a page is for: the one they chose on it, else as messages to them have it. */
export function pageLocale(facts: PageFacts, chosen: Locale | null): Locale {
  return chosen ?? localeOf(readerFacts(facts));
}

/** Puts the facts of a page into the language and onto the clocks of its reader. */
export function describePage(
  facts: PageFacts,
  offers: readonly OpenOffer[],
  chosen: Locale | null,
  bars: AnswerBars,
  classifications: ClassificationReader,
): Described {
  const locale = pageLocale(facts, chosen);
  const reader = readerOf(facts, locale);
  const { clocks } = reader;
  return {
    locale,
    missionName: plainName(facts.missionName),
    companyName: plainName(facts.companyName),
    venueName: plainName(facts.venueName),
    city: plainName(facts.city),
    days: readDays(facts.days, locale),
    clockCities: [plainName(facts.city), clocks.otherCity],
    offered: offers.map((offer) => offeredPlace(offer, facts, reader)),
    ...describeRequests(facts, bars, reader, classifications),
    agreed: facts.meetings.map((meeting) => agreedMeeting(meeting, facts, reader)),
    programme: facts.programme.map(({ title, place, ...span }) => ({
      ...{ title: plainName(title), place: place === null ? null : plainName(place) },
      time: timeFor(span, facts, reader),
    })),
    hall: describeHall(facts.hall),
  };
}

/** Who reads a page in that language. */
export function readerOf(facts: PageFacts, locale: Locale): PageReader {
  const timeZone = timeZoneOf(readerFacts(facts));
  return { locale, clocks: readerClocks({ locale, timeZone }, facts.venueTimeZone) };
}

/** A time on both clocks of a reader. */
export function timeFor(span: TimeSpan, { city }: PageFacts, { locale, clocks }: PageReader): string {
  return readTime(clocks.onClocks(span), { venueCity: plainName(city), otherCity: clocks.otherCity, locale });
}

function readerFacts({ side, contactLocale, contactTimeZone, languages, venueTimeZone }: PageFacts) {
  return { side, contact: { locale: contactLocale, timeZone: contactTimeZone }, languages, venueTimeZone };
}

function describeRequests(
  facts: PageFacts,
  bars: AnswerBars,
  reader: PageReader,
  classifications: ClassificationReader,
): Pick<Described, 'asked' | 'waiting' | 'ended'> {
  const open = facts.requests.filter(({ status }) => status === 'open');
  return {
    asked: open
      .filter(({ isAwaited }) => isAwaited)
      .map((request) => askedMeeting(request, bars.get(request.counterpartId) ?? null, facts, reader, classifications)),
    waiting: open
      .filter(({ isAwaited }) => !isAwaited)
      .map((request) => waitingMeeting(request, bars.get(request.counterpartId) ?? null, facts, reader)),
    ended: facts.requests.flatMap((request) => endedRequest(request) ?? []),
  };
}

function waitingMeeting(
  request: RequestPageFacts,
  barredBy: WaitingMeeting['barredBy'],
  facts: PageFacts,
  reader: PageReader,
): WaitingMeeting {
  const { requestId, companyName, countryCode, proposed, expiresAt, isByOrganiser, isOwn } = request;
  return {
    ...{ requestId, isByOrganiser, barredBy, companyName: plainName(companyName) },
    country: nameOf('region', countryCode, reader.locale),
    proposedTime: proposed === null ? null : timeFor(proposed, facts, reader),
    answerUntil: expiresAt === null ? null : momentFor(expiresAt, facts, reader),
    takenBackBy: isOwn ? 'withdraw' : barredBy === null ? 'decline' : null,
  };
}

function endedRequest({ companyName, status, isEndedHere, isByOrganiser }: RequestPageFacts): EndedRequest | null {
  if (status === 'open') return null;
  if (status === 'cancelled' && isByOrganiser) {
    return { companyName: plainName(companyName), end: 'cancelled-by-organiser', isByOrganiser: false };
  }
  const end = status === 'expired' || !isEndedHere ? status : (`${status}-here` as const);
  return { companyName: plainName(companyName), end, isByOrganiser };
}

function askedMeeting(
  { companyName, countryCode, city, languages, description, terms, expiresAt, proposed, ...request }: RequestPageFacts,
  barredBy: AskedMeeting['barredBy'],
  facts: PageFacts,
  reader: PageReader,
  classifications: ClassificationReader,
): AskedMeeting {
  const { locale } = reader;
  const reasons = terms
    .filter(({ kind, isReason = false }) => isReason && kind !== TOLD_ELSEWHERE)
    .slice(0, MOST_REASONS)
    .map((term) => tellReason(term, locale, classifications, (code) => nameOf('region', code, locale)));
  const { requestId, message, messageLanguage, isByOrganiser, isOwn } = request;
  const shared = languages.filter((language) => facts.languages.includes(language));
  const isKnown = languages.length > 0 && facts.languages.length > 0;
  return {
    ...{ requestId, messageLanguage, barredBy, isByOrganiser, canBeDeclined: barredBy === null || isOwn },
    needsInterpreter: isKnown && shared.length === 0,
    proposedTime: proposed === null ? null : timeFor(proposed, facts, reader),
    answerUntil: expiresAt === null ? null : momentFor(expiresAt, facts, reader),
    companyName: plainName(companyName),
    country: nameOf('region', countryCode, locale),
    city: city === null ? null : plainName(city),
    description: shortened(description[locale] ?? description.en ?? null),
    message,
    reasons,
    sharedLanguages: shared.map((language) => nameOf('language', language, locale)),
  };
}

function offeredPlace(offer: OpenOffer, facts: PageFacts, reader: PageReader): OfferedPlace {
  const { offerId, counterpartName, counterpartCountryCode, tableLabel, interpreterLabel, answerUntil } = offer;
  return {
    offerId,
    companyName: plainName(counterpartName),
    country: nameOf('region', counterpartCountryCode, reader.locale),
    time: timeFor(offer, facts, reader),
    tableLabel: plainName(tableLabel),
    spot: spotOf(facts.hall, tableLabel),
    interpreterLabel: interpreterLabel === null ? null : plainName(interpreterLabel),
    answerUntil: momentFor(answerUntil, facts, reader),
  };
}

function agreedMeeting(meeting: MeetingPageFacts, facts: PageFacts, reader: PageReader): AgreedMeetingView {
  const { locale } = reader;
  const { requestId, meetingId, companyName, countryCode, place, agreedTime, isByOrganiser, isToCome } = meeting;
  return {
    companyName: plainName(companyName),
    country: nameOf('region', countryCode, locale),
    time: place === null ? null : timeFor(place, facts, reader),
    agreedTime: agreedTime === null ? null : timeFor(agreedTime, facts, reader),
    ...{ requestId, meetingId, isByOrganiser, canBeCancelled: isToCome },
    tableLabel: place === null ? null : plainName(place.tableLabel),
    spot: spotToFind(meeting, facts.hall),
    interpreterLabel: place?.interpreterLabel == null ? null : plainName(place.interpreterLabel),
    remote: place?.remote ?? null,
    outcome: outcomeOf(meeting),
  };
}

/** What was said of a meeting that has begun; of others nothing can be said. */
function outcomeOf({ place, isToCome, review }: MeetingPageFacts): AgreedMeetingView['outcome'] {
  return place === null || isToCome ? null : (review ?? NOTHING_SAID);
}

/** A moment on both clocks: a span that has no length, of which only the start is told. */
function momentFor(instant: Instant, facts: PageFacts, reader: PageReader): string {
  return timeFor({ startsAt: instant, endsAt: instant }, facts, reader).replace(/(\d\d:\d\d)–\1/, '$1');
}

function nameOf(type: 'region' | 'language', code: string, locale: Locale): string {
  const key = `${type} ${locale}`;
  const names = namesByKey.get(key) ?? new Intl.DisplayNames([locale], { type });
  namesByKey.set(key, names);
  return names.of(code) ?? code;
}

/** "1–2 December 2026". Days belong to no zone here, so they are read and written as UTC. */
function readDays(days: readonly string[], locale: Locale): string {
  const sorted = [...days].sort();
  const [first = null, last = first] = [sorted.at(0), sorted.at(-1)];
  if (first === null || last === null) return '';
  return dayFormat(locale).formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}

function dayFormat(locale: Locale): Intl.DateTimeFormat {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = dayFormatByLocale.get(locale) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  dayFormatByLocale.set(locale, format);
  return format;
}

function shortened(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const letters = Array.from(text);
  return letters.length <= LONGEST_DESCRIPTION ? text : `${letters.slice(0, LONGEST_DESCRIPTION).join('')}…`;
}
