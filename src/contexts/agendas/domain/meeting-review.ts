import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** How interesting a meeting was, from the least. */
export const INTERESTS = ['none', 'some', 'strong'] as const;
/** What is to come of a meeting. */
export const NEXT_STEPS = ['none', 'contact', 'samples', 'quote', 'visit', 'contract'] as const;

export type Interest = (typeof INTERESTS)[number];
export type NextStep = (typeof NEXT_STEPS)[number];

/** What one of the two says of a meeting. Null is "not stated". */
export interface ReviewStatement {
  /** For their own eyes; empty where there is none. */
  readonly note: string;
  readonly interest: Interest | null;
  readonly nextStep: NextStep | null;
}

/** What one of the two keeps of a meeting. Nobody else reads it; organisers read how many said what. */
export interface MeetingReview extends ReviewStatement {
  readonly meetingId: Id<'Meeting'>;
  readonly changedAt: Instant;
}

export type ReviewRefusal =
  | { readonly type: 'review-changed-meanwhile'; readonly review: MeetingReview | null }
  | { readonly type: 'review-before-meeting'; readonly startsAt: Instant };

/**
 * Whether one of the two may say that of a meeting. A note may be written before it, an outcome once it has begun; and
 * whoever writes must have seen what a colleague wrote.
 */
export function checkReview(
  statement: ReviewStatement,
  seenChangedAt: Instant | null,
  stands: MeetingReview | null,
  startsAt: Instant,
  now: Instant,
): Result<null, ReviewRefusal> {
  if ((stands?.changedAt ?? null) !== seenChangedAt) return err({ type: 'review-changed-meanwhile', review: stands });
  const hasOutcome = statement.interest !== null || statement.nextStep !== null;
  return hasOutcome && startsAt > now ? err({ type: 'review-before-meeting', startsAt }) : ok(null);
}

/** So many of a side must have said something before it is told what: fewer could be told apart. */
const FEWEST_TO_COUNT = 5;

/** How many of one side said what of their meetings. */
export interface OutcomeCount {
  readonly side: 'sme' | 'buyer';
  /** Meetings of which they stated an outcome. */
  readonly stated: number;
  /** Who of the side has: participations. */
  readonly participants: number;
  readonly interests: Readonly<Record<Interest, number>>;
  readonly nextSteps: Readonly<Record<NextStep, number>>;
}

/** The same as an organiser may read it: what was said is withheld while fewer participants have said something. */
export type ShownOutcomeCount = Pick<OutcomeCount, 'side' | 'stated' | 'participants'> & {
  readonly said: Pick<OutcomeCount, 'interests' | 'nextSteps'> | null;
};

export function shownOutcomeCount({ interests, nextSteps, ...rest }: OutcomeCount): ShownOutcomeCount {
  return { ...rest, said: rest.participants < FEWEST_TO_COUNT ? null : { interests, nextSteps } };
}

/**
 * Meetings of which both sides have stated an outcome, and those of them in which they contradict each other: one sees a
 * next step and the other none, or one much interest and the other none.
 */
export interface SharedOutcomes {
  readonly stated: number;
  readonly contradicting: number;
  /** Who has, of each side: participations. */
  readonly smes: number;
  readonly buyers: number;
}

/** The same as an organiser may read it: contradictions are withheld while few enough have spoken to tell whose they are. */
export interface ShownSharedOutcomes {
  readonly stated: number;
  readonly contradicting: number | null;
}

export function shownSharedOutcomes({ stated, contradicting, smes, buyers }: SharedOutcomes): ShownSharedOutcomes {
  return { stated, contradicting: Math.min(smes, buyers) < FEWEST_TO_COUNT ? null : contradicting };
}

/** Addresses what one of the two keeps of a meeting. */
export interface ReviewAddress {
  readonly meetingId: Id<'Meeting'>;
  readonly participationId: ParticipationId;
}
