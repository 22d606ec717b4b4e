import type { PageProblem } from '../domain/page-problem.js';
import type { EndedRequest, Interest, NextStep } from '../domain/page-view.js';

/** What a page says that was done. */
export const NOTICES = [
  ...(['accepted', 'declined', 'withdrawn', 'cancelled', 'time-proposed'] as const),
  ...(['code-sent', 'confirmed', 'taken-over', 'colleague-sent'] as const),
  ...(['offer-accepted', 'offer-declined', 'outcome-kept', 'already-sent'] as const),
  ...(['consent-kept', 'erased'] as const),
] as const;

export type Notice = (typeof NOTICES)[number];

/** Everything that a partner's page says, in one language. */
export interface Wording {
  readonly languageName: string;
  /** In the quotation marks of the language. */
  readonly quoted: (name: string) => string;
  readonly title: (mission: string) => string;
  readonly forCompany: (company: string) => string;
  readonly place: (venue: string, city: string, days: string) => string;
  readonly twoClocks: (venueCity: string, otherCity: string) => string;
  readonly asked: {
    readonly heading: string;
    readonly none: string;
    readonly whyYou: string;
    readonly theirMessage: string;
    /** By the kind of a reason; `names` is what it tells, parted by commas, or empty. */
    readonly reason: Readonly<Record<string, (names: string) => string>>;
    readonly sharedLanguages: (names: string) => string;
    readonly interpreterNeeded: string;
    readonly timeFollows: string;
    readonly proposedTime: (time: string) => string;
    readonly answerUntil: (time: string) => string;
    readonly accept: string;
    readonly cannot: string;
    readonly cannotExplained: string;
    readonly reasonLabel: string;
    readonly cannotSend: string;
  };
  /** Beside what an organiser did in the place of one of the two. */
  readonly byOrganiser: string;
  /** What the other side has to answer. */
  readonly waiting: {
    readonly heading: string;
    readonly proposedTime: (time: string) => string;
    readonly answerUntil: (time: string) => string;
    readonly takeBack: string;
    readonly takeBackSend: string;
  };
  readonly ended: {
    readonly heading: string;
    readonly became: Readonly<Record<EndedRequest['end'], (company: string) => string>>;
  };
  readonly otherTime: {
    readonly heading: string;
    readonly explained: string;
    readonly none: string;
    readonly send: string;
  };
  /** Places that have become free on the day. */
  readonly offered: {
    readonly heading: string;
    readonly explained: string;
    readonly until: (moment: string) => string;
    readonly take: string;
    readonly leave: string;
  };
  readonly agreed: {
    readonly heading: string;
    readonly none: string;
    readonly timeFollows: string;
    readonly agreedTime: (time: string) => string;
    /** Beside a time that both have agreed. */
    readonly tableFollows: string;
    readonly table: (label: string) => string;
    readonly interpreter: (label: string) => string;
    readonly noInterpreter: string;
    /** In front of the link of a meeting that the reader, or the other side, joins from elsewhere. */
    readonly youJoin: string;
    readonly otherJoins: string;
    readonly calendarFile: string;
    readonly cancel: string;
    readonly cancelExplained: string;
    readonly cancelSend: string;
  };
  /** Above what there is beside meetings. */
  readonly programmeHeading: string;
  readonly hall: {
    /** The side of the hall where row 1 is. */
    readonly front: string;
    /** As people count, from 1. */
    readonly spot: (row: number, place: number) => string;
    readonly where: (spot: string) => string;
  };
  /** What came of a meeting that has begun. */
  readonly outcome: {
    readonly heading: string;
    /** Beside the heading: whether it was said. */
    readonly said: string;
    readonly toSay: string;
    readonly interest: string;
    readonly interests: Readonly<Record<Interest, string>>;
    readonly nextStep: string;
    readonly nextSteps: Readonly<Record<NextStep, string>>;
    /** Of the two, where nothing is said. */
    readonly unsaid: string;
    readonly note: string;
    readonly whoReads: string;
    readonly save: string;
  };
  readonly colleague: {
    readonly heading: string;
    readonly explained: string;
    readonly email: string;
    readonly languages: string;
    /** Beside the choice of the language in which the colleague is written to. */
    readonly writtenTo: string;
    readonly send: string;
  };
  readonly code: {
    readonly guardedHeading: string;
    readonly guardedExplained: string;
    readonly ask: string;
    readonly label: string;
    readonly confirm: string;
    readonly locked: string;
    readonly mailSubject: (mission: string) => string;
    readonly mailText: (code: string, mission: string, company: string) => string;
  };
  readonly closedExplained: string;
  readonly privacy: {
    readonly heading: string;
    /** `version` is that of the notice in force. */
    readonly notice: (version: string) => string;
    readonly kept: {
      readonly heading: string;
      /** `ways` are the address and the telephone, as far as they are known. */
      readonly contact: (ways: string) => string;
      readonly profiles: (count: number) => string;
      readonly requests: (requestCount: number, meetingCount: number) => string;
      readonly messages: (count: number) => string;
    };
    readonly purposesHeading: string;
    readonly purposes: readonly string[];
    readonly followUp: string;
    readonly keep: string;
    readonly download: string;
    readonly erase: string;
    readonly eraseExplained: string;
    readonly eraseCertain: string;
    readonly needsCode: string;
  };
  readonly notices: Readonly<Record<Notice, string>>;
  readonly problemTitle: string;
  /** What happened, and what to do. */
  readonly problems: Readonly<Record<PageProblem['type'], string>>;
  readonly attemptsLeft: (attempts: number) => string;
  readonly back: string;
}
