import { z } from 'zod';
import type { ProblemTexts } from '../../../../platform/http/problem.js';
import { receivedInstant, sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import { INTERESTS, NEXT_STEPS } from '../../domain/meeting-review.js';
import type { ReviewFailure } from '../../use-cases/reviewing/review-meeting.js';

/** Addresses the reviews of a participant, and one of them. */
export const reviewsAddress = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });
export const reviewAddress = reviewsAddress.extend({ meetingId: wireId<'Meeting'>() });

const LONGEST_NOTE = 2_000;

const stated = { interest: z.enum(INTERESTS).nullable(), nextStep: z.enum(NEXT_STEPS).nullable() };

/** What one of the two says of a meeting, all of it, and when what they saw of it was changed last; null where there was nothing. */
export const reviewStatementWire = z
  .strictObject({
    note: z.string().trim().max(LONGEST_NOTE),
    ...stated,
    seenChangedAt: receivedInstant.nullable(),
  })
  .meta({ id: 'MeetingReviewStatement' });

export const reviewWire = z
  .object({ meetingId: wireId<'Meeting'>(), note: z.string(), ...stated, changedAt: sentInstant })
  .meta({ id: 'MeetingReview' });

export const reviewsWire = z.object({ items: z.array(reviewWire) }).meta({ id: 'MeetingReviews' });

const countsOf = <Value extends string>(values: readonly Value[]) => z.record(z.enum(values), z.int());

/**
 * What each side said of its meetings, in numbers, and how often both contradict each other; nothing of it while fewer than
 * five of a side have said something.
 */
export const outcomesWire = z
  .object({
    sides: z.array(
      z.object({
        side: z.enum(['sme', 'buyer']),
        stated: z.int(),
        participants: z.int(),
        said: z.object({ interests: countsOf(INTERESTS), nextSteps: countsOf(NEXT_STEPS) }).nullable(),
      }),
    ),
    both: z.object({ stated: z.int(), contradicting: z.int().nullable() }),
  })
  .meta({ id: 'MeetingOutcomes' });

export const reviewProblems: ProblemTexts<ReviewFailure> = {
  'reviewed-meeting-unknown': {
    status: 404,
    title: 'Not your meeting',
    detail: () => 'The public agenda has no such meeting of yours: read your agenda again.',
  },
  'review-changed-meanwhile': {
    status: 409,
    title: 'Changed meanwhile',
    detail: () => 'A colleague has written something of this meeting meanwhile: read it, and say again what is so.',
  },
  'review-before-meeting': {
    status: 422,
    title: 'Not begun',
    detail: ({ startsAt }) => `This meeting begins at ${startsAt}: say what came of it after that.`,
  },
};
