import type { Id } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  checkReview,
  type MeetingReview,
  type OutcomeCount,
  shownOutcomeCount,
  shownSharedOutcomes,
} from './meeting-review.js';

const before = '2026-12-01T03:00:00.000Z' as Instant;
const begins = '2026-12-01T04:00:00.000Z' as Instant;
const note = { note: 'Ask for the price list', interest: null, nextStep: null };
const outcome = { note: '', interest: 'strong', nextStep: 'quote' } as const;
const review: MeetingReview = { ...note, meetingId: 'meeting' as Id<'Meeting'>, changedAt: before };

describe('what one of the two keeps of a meeting', () => {
  it('may be a note before it, and an outcome from its beginning', () => {
    expect(checkReview(note, null, null, begins, before)).toEqual({ ok: true, value: null });
    const error = { type: 'review-before-meeting', startsAt: begins };
    expect(checkReview(outcome, null, null, begins, before)).toEqual({ ok: false, error });
    expect(checkReview(outcome, null, null, begins, begins)).toEqual({ ok: true, value: null });
  });

  it('is changed only by whoever has seen what stands', () => {
    const error = { type: 'review-changed-meanwhile', review };
    expect(checkReview(note, null, review, begins, begins)).toEqual({ ok: false, error });
    expect(checkReview(note, before, review, begins, begins)).toEqual({ ok: true, value: null });
    const gone = { type: 'review-changed-meanwhile', review: null };
    expect(checkReview(note, before, null, begins, begins)).toEqual({ ok: false, error: gone });
  });
});

describe('what organisers read of outcomes', () => {
  const said = {
    interests: { none: 1, some: 2, strong: 4 },
    nextSteps: { none: 1, contact: 2, samples: 0, quote: 3, visit: 0, contract: 1 },
  };
  const count: OutcomeCount = { side: 'sme', stated: 7, participants: 5, ...said };

  it('is told once five of a side have said something, and before that only how many have', () => {
    expect(shownOutcomeCount(count)).toEqual({ side: 'sme', stated: 7, participants: 5, said });
    expect(shownOutcomeCount({ ...count, participants: 4 })).toEqual({
      ...{ side: 'sme', stated: 7, participants: 4 },
      said: null,
    });
  });

  it('is how often both contradict each other once five of each side have spoken', () => {
    const shared = { stated: 9, contradicting: 2, smes: 5, buyers: 5 };
    expect(shownSharedOutcomes(shared)).toEqual({ stated: 9, contradicting: 2 });
    for (const few of [{ smes: 4 }, { buyers: 4 }]) {
      expect(shownSharedOutcomes({ ...shared, ...few })).toEqual({ stated: 9, contradicting: null });
    }
  });
});
