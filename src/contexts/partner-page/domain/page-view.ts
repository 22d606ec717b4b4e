import type { Id } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

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
  /** What both speak, by name. */
  readonly sharedLanguages: readonly string[];
  /** Whether the two speak nothing in common; false also where what one of them speaks is not known. */
  readonly needsInterpreter: boolean;
  /** Why the phases of the mission let nobody answer now; null where they do. */
  readonly barredBy: 'phase-closed' | 'deadline-passed' | null;
  /** Whether the reader can end it: what somebody has asked for themselves they can at any time. */
  readonly canBeDeclined: boolean;
  /** Whether an organiser asked, or proposed the time, in the place of the other side. */
  readonly isByOrganiser: boolean;
}

/** A meeting for which the other side's answer is awaited. */
export interface WaitingMeeting {
  readonly requestId: Id<'MeetingRequest'>;
  readonly companyName: string;
  readonly country: string;
  /** The time that was proposed here, and until when the others can answer, both on both clocks; null where neither is. */
  readonly proposedTime: string | null;
  readonly answerUntil: string | null;
  readonly isByOrganiser: boolean;
  /** Why the phases of the mission let the others not answer now; null where they do. */
  readonly barredBy: AskedMeeting['barredBy'];
  /** How it is taken back: one's own request is withdrawn, at any time; somebody else's is declined, unless that is barred. */
  readonly takenBackBy: 'withdraw' | 'decline' | null;
}

/** A request that became no meeting. */
export interface EndedRequest {
  readonly companyName: string;
  readonly end:
    | 'declined'
    | 'declined-here'
    | 'withdrawn'
    | 'withdrawn-here'
    | 'expired'
    | 'cancelled'
    | 'cancelled-here'
    | 'cancelled-by-organiser';
  readonly isByOrganiser: boolean;
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

/** A place of the grid on which the tables of a hall stand; both numbers from 0, row 0 at the entrance. */
export interface HallSpot {
  readonly column: number;
  readonly row: number;
}

/** The hall from above. */
export interface HallView {
  readonly columns: number;
  readonly rows: number;
  /** Of every table that has a place. */
  readonly spots: readonly HallSpot[];
}

/** A place that has become free on the day, kept for the reader until a moment; times on both clocks. */
export interface OfferedPlace {
  readonly offerId: Id<'StandbyOffer'>;
  readonly companyName: string;
  readonly country: string;
  readonly time: string;
  readonly tableLabel: string;
  /** Where in the hall the table stands; null where nobody has placed it. */
  readonly spot: HallSpot | null;
  readonly interpreterLabel: string | null;
  readonly answerUntil: string;
}

/** How interesting a meeting was, and what is to come of it: the words of the agenda, which keeps them. */
export type Interest = 'none' | 'some' | 'strong';
export type NextStep = 'none' | 'contact' | 'samples' | 'quote' | 'visit' | 'contract';

/** What the reader has said of a meeting that has begun, and when that was changed last; null is "not said". */
export interface OutcomeView {
  readonly interest: Interest | null;
  readonly nextStep: NextStep | null;
  readonly note: string;
  readonly changedAt: Instant | null;
}

/** A meeting that was agreed, as far as it has a place. */
export interface AgreedMeetingView {
  readonly requestId: Id<'MeetingRequest'>;
  readonly meetingId: Id<'Meeting'>;
  /** Whether it is still to come. */
  readonly canBeCancelled: boolean;
  readonly companyName: string;
  readonly country: string;
  /** On both clocks; null before the agenda is public. */
  readonly time: string | null;
  /** What both have agreed, on both clocks, before the agenda is public; null where nothing is. */
  readonly agreedTime: string | null;
  readonly isByOrganiser: boolean;
  readonly tableLabel: string | null;
  /** Where in the hall the reader finds the table; null where nobody has placed it, and where there is nothing to find. */
  readonly spot: HallSpot | null;
  readonly interpreterLabel: string | null;
  /** Null where both sit at the table; else the link, and whether the reader is who joins from elsewhere. */
  readonly remote: { readonly link: string; readonly isOneself: boolean } | null;
  /** Null while nothing can be said of it: before it has begun. */
  readonly outcome: OutcomeView | null;
}

/** What everybody has beside meetings: a ceremony, a meal, a transfer. */
interface ProgrammeItemView {
  readonly title: string;
  readonly place: string | null;
  /** On both clocks. */
  readonly time: string;
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
  readonly offered: readonly OfferedPlace[];
  /** Empty unless the page is open. */
  readonly asked: readonly AskedMeeting[];
  readonly waiting: readonly WaitingMeeting[];
  readonly ended: readonly EndedRequest[];
  readonly agreed: readonly AgreedMeetingView[];
  readonly programme: readonly ProgrammeItemView[];
  /** Null where no table has a place. */
  readonly hall: HallView | null;
  /** Null unless the page is open and a code was entered in this browser. */
  readonly privacy: PrivacyView | null;
}
