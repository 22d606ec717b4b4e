import type { RequestNews } from '../domain/request-news.js';

/** Everything that messages and calendars say, in one language. Names and times are filled in by whoever writes them. */
export interface Wording {
  /** For the names of days: BCP 47. */
  readonly dayLocale: string;
  /** Milan, as the language calls it. */
  readonly milan: string;
  /** What a company is called that takes part no longer. */
  readonly goneCompany: string;
  readonly greeting: (company: string) => string;
  readonly agenda: {
    readonly firstSubject: (mission: string) => string;
    readonly firstIntroduction: string;
    readonly changeSubject: (mission: string) => string;
    readonly changeIntroduction: string;
    readonly added: string;
    readonly changed: string;
    readonly cancelled: string;
    /** In front of what was told before, and of what is so now. */
    readonly before: string;
    readonly now: string;
    readonly calendarFiles: string;
  };
  /** Of a meeting that one of its two joins from elsewhere, with the link. */
  readonly remote: { readonly youJoin: (link: string) => string; readonly otherJoins: (link: string) => string };
  /** The reminder of a day. */
  readonly day: { readonly subject: (mission: string) => string; readonly introduction: string };
  /** The reminder of wishes that can still be given. */
  readonly wishes: {
    readonly subject: (mission: string) => string;
    readonly introduction: string;
    /** Whoever has wished nothing yet. */
    readonly none: string;
    readonly left: (gold: number, silver: number) => string;
    readonly until: (moment: string) => string;
  };
  /** A place that has become free on the day. */
  readonly standby: {
    readonly subject: (company: string) => string;
    readonly introduction: string;
    readonly answerUntil: (moment: string) => string;
    readonly passesOn: string;
  };
  /** What is asked some time after a mission. */
  readonly followUp: {
    readonly subject: (mission: string) => string;
    readonly introduction: string;
    readonly meetings: (count: number) => string;
    readonly unsaid: (count: number) => string;
    readonly allSaid: string;
    readonly toMeetings: string;
    /** Why they are asked, and how they are asked no more. */
    readonly consent: string;
  };
  /** To somebody who attends in another's place. */
  readonly takeover: {
    readonly subject: (mission: string) => string;
    readonly introduction: (company: string) => string;
    readonly toPage: string;
  };
  /** To a mailbox that is not written to any more. */
  readonly earlierMailbox: { readonly subject: (mission: string) => string; readonly introduction: string };
  readonly requests: {
    /** Also the subject of a message about one request, where no time is proposed. */
    readonly news: Readonly<Record<RequestNews['kind'], (company: string) => string>>;
    /** In front of a time that the other side proposes, also in a subject; and of one that both have agreed. */
    readonly proposedTime: (time: string) => string;
    readonly agreedTime: (time: string) => string;
    readonly severalSubject: (mission: string) => string;
    readonly introduction: string;
    readonly actedForByOrganiser: string;
    readonly accepted: string;
    /** Beside a time that both have agreed. */
    readonly tableFollows: string;
  };
  readonly table: (label: string) => string;
  readonly interpreter: (label: string) => string;
  readonly noInterpreter: string;
  /** The title of a meeting in a calendar. */
  readonly meetingWith: (company: string) => string;
  readonly calendarName: (mission: string) => string;
  readonly toAgenda: string;
  readonly toRequests: string;
  readonly toWishes: string;
  readonly toOffer: string;
  readonly twoClocks: (venueCity: string, otherCity: string) => string;
  readonly footer: (mission: string) => string;
}
