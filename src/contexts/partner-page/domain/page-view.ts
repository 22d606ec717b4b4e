import type { Id } from '../../../kernel/id.js';

/** The languages of the page. */
export const LOCALES = ['it', 'en', 'ru', 'uz'] as const;

export type Locale = (typeof LOCALES)[number];

/**
 * How much of the page somebody gets: `open` to answer; `guarded` in a browser that is not known, where a code opens it;
 * `closed` where somebody else answers by now.
 */
export type PageStanding = 'open' | 'guarded' | 'closed';

/** One thing that speaks for a meeting: the key of a sentence, and what it tells. */
export interface Reason {
  readonly kind: string;
  /** Names of products, languages, countries or whatever the sentence is about, in the reader's language. */
  readonly names: readonly string[];
}

/** A meeting somebody asks for, with all that one needs to answer. */
export interface AskedMeeting {
  readonly requestId: Id<'MeetingRequest'>;
  readonly companyName: string;
  readonly country: string;
  readonly city: string | null;
  readonly description: string | null;
  readonly message: string | null;
  /** ISO 639-1; null where it is not known. */
  readonly messageLanguage: string | null;
  /** The time that the other side proposes, and until when one can answer, both on both clocks; null where neither is. */
  readonly proposedTime: string | null;
  readonly answerUntil: string | null;
  /** At most three, the strongest first. */
  readonly reasons: readonly Reason[];
  /** What both speak, by name; where it is empty, an interpreter is needed. */
  readonly sharedLanguages: readonly string[];
}

/** A time that can be proposed for a meeting. */
export interface TimeOption {
  readonly slotId: Id<'Slot'>;
  /** On both clocks. */
  readonly time: string;
}

/** What is shown to whoever wants another time for a meeting. */
export interface OtherTimesView {
  readonly requestId: Id<'MeetingRequest'>;
  readonly locale: Locale;
  readonly missionName: string;
  readonly companyName: string;
  readonly times: readonly TimeOption[];
}

/** A meeting that was agreed, as far as it has a place. */
export interface AgreedMeetingView {
  readonly companyName: string;
  readonly country: string;
  /** On both clocks; null before the agenda is public. */
  readonly time: string | null;
  readonly tableLabel: string | null;
  readonly interpreterLabel: string | null;
}

/** What is kept of a partner's people, in numbers, and what they consent to. */
export interface PrivacyView {
  /** Of the notice in force. */
  readonly noticeVersion: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly profileVersionCount: number;
  readonly requestCount: number;
  readonly meetingCount: number;
  readonly messageCount: number;
  /** Whether they may be asked later what became of the meetings. */
  readonly isFollowUpAllowed: boolean;
}

/** Everything that a partner's page shows. */
export interface PageView {
  readonly locale: Locale;
  readonly standing: PageStanding;
  /** Whether a code was entered in this browser. */
  readonly isConfirmed: boolean;
  readonly areCodesLocked: boolean;
  readonly missionName: string;
  readonly companyName: string;
  readonly venueName: string;
  readonly city: string;
  /** The days of the mission by the clock of the venue, as one reads them. */
  readonly days: string;
  /** The cities of the two clocks: the venue's, and the reader's own. */
  readonly clockCities: readonly [string, string];
  /** Empty unless the page is open. */
  readonly asked: readonly AskedMeeting[];
  readonly agreed: readonly AgreedMeetingView[];
  /** Null unless the page is open and a code was entered in this browser. */
  readonly privacy: PrivacyView | null;
}
