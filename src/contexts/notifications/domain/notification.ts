import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import type { Locale } from './contact.js';
import type { DayMeeting } from './day-meetings.js';
import type { FollowUp } from './follow-up.js';
import type { PlaceNews } from './place-news.js';
import type { RequestNews } from './request-news.js';
import type { StandbyInvitation } from './standby-invitation.js';
import type { WishReminder } from './wish-reminder.js';

export type NotificationId = Id<'Notification'>;

/** What a message is about. Somebody's news on one topic wait together and go out in one message. */
export type Topic = MessageContent['topic'];

/**
 * `held`: gathers changes of an agenda and may still be recalled. `waiting`: goes out as soon as it may. `kept`: there
 * is no way to send it, so it is only shown. `bounced`: the address does not take it. `failed`: no attempt got through.
 */
export type NotificationState = 'held' | 'waiting' | 'kept' | 'sent' | 'bounced' | 'failed' | 'recalled';

/** What a message says, by ids: names are looked up when it is put into words, so that none is kept here. */
export type MessageContent =
  | {
      readonly topic: 'agenda';
      readonly items: readonly PlaceNews[];
      /** Whether nothing was told of an agenda before; absent in messages written before this was known. */
      readonly isFirst?: boolean;
    }
  | { readonly topic: 'requests'; readonly items: readonly RequestNews[] }
  /** A reminder of what is to come today. */
  | { readonly topic: 'day'; readonly items: readonly DayMeeting[] }
  | { readonly topic: 'wishes'; readonly reminder: WishReminder }
  /** A place that has become free on the day: it waits for nothing, since somebody waits for the answer. */
  | { readonly topic: 'standby'; readonly items: readonly StandbyInvitation[] }
  /** Some time after a mission: what came of its meetings. */
  | { readonly topic: 'follow-up'; readonly asked: FollowUp }
  /** To somebody who attends in another's place: that the page is theirs now. */
  | { readonly topic: 'takeover' }
  /** To the mailbox that was written to before: what its calendar is to drop. */
  | { readonly topic: 'earlier-mailbox'; readonly items: readonly PlaceNews[] };

/** One message to one participation. */
export interface Notification {
  readonly id: NotificationId;
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  readonly topic: Topic;
  readonly state: NotificationState;
  /** The things that may be news; what is news about them is found out when the message is written. */
  readonly subjectIds: readonly string[];
  /**
   * The version that was public when it last gathered news of the agenda, so that it goes back with that version. Null
   * where nothing was public, and on every other topic.
   */
  readonly versionId: Id<'AgendaVersion'> | null;
  /** Both null until the message is written, shortly before it is first sent. */
  readonly locale: Locale | null;
  readonly content: MessageContent | null;
  /** Where it goes if not to the contact of now; forgotten once it is settled. */
  readonly earlierMailbox: string | null;
  readonly attempts: number;
  /** Why the last attempt did not get through: a kind, and the code of the mail server where it gave one. */
  readonly failure: string | null;
  readonly createdAt: Instant;
  readonly sendNotBefore: Instant;
  /** Until then a worker has it in hand. */
  readonly claimedUntil: Instant | null;
  readonly settledAt: Instant | null;
}

/** What became of handing a message to the mail server. */
export type DeliveryOutcome =
  | { readonly type: 'accepted' }
  | { readonly type: 'refused'; readonly failure: string }
  | { readonly type: 'delayed'; readonly failure: string };

/** Minutes until the next attempt, by attempts made: a restart, a busy server, greylisting, an outage. */
const RETRY_AFTER_MINUTES: readonly number[] = [1, 5, 15, 60, 240];

/** The message after an attempt to send it: settled, or waiting for the next attempt while there is one. */
export function afterAttempt(notification: Notification, outcome: DeliveryOutcome, now: Instant): Notification {
  const tried: Notification = { ...notification, attempts: notification.attempts + 1, claimedUntil: null };
  const settled = { ...tried, earlierMailbox: null, settledAt: now };
  if (outcome.type === 'accepted') return { ...settled, state: 'sent', failure: null };
  const { failure } = outcome;
  if (outcome.type === 'refused') return { ...settled, state: 'bounced', failure };
  const retryAfterMinutes = RETRY_AFTER_MINUTES[notification.attempts];
  if (retryAfterMinutes === undefined) return { ...settled, state: 'failed', failure };
  return { ...tried, failure, sendNotBefore: addMinutes(now, retryAfterMinutes) };
}

/** What an organiser can do with a message. */
export type NotificationAbility = 'resend';

const RESENDABLE: readonly NotificationState[] = ['kept', 'bounced', 'failed', 'recalled'];

/** Where an earlier mailbox was is known no more once a message to it is settled. */
export function abilitiesOn({ state, topic }: Pick<Notification, 'state' | 'topic'>): NotificationAbility[] {
  return RESENDABLE.includes(state) && topic !== 'earlier-mailbox' ? ['resend'] : [];
}
