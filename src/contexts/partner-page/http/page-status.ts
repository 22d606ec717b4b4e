import type { PageProblem } from '../domain/page-problem.js';

/** What a page with that problem answers to programs. */
export const statusOfProblem: Readonly<Record<PageProblem['type'], number>> = {
  'link-unknown': 404,
  'link-expired': 410,
  'link-revoked': 410,
  'token-forged': 403,
  'token-expired': 403,
  'form-unreadable': 400,
  'form-too-long': 413,
  'reason-too-long': 400,
  'note-too-long': 400,
  'email-unusable': 400,
  'language-missing': 400,
  'page-guarded': 403,
  'page-closed': 403,
  'not-confirmed': 403,
  'request-unknown': 404,
  'request-closed': 409,
  'request-expired': 409,
  'time-not-feasible': 409,
  'colleague-needs-interpreter': 409,
  'participation-full': 409,
  'participation-withdrawn': 409,
  'not-yours-to-answer': 409,
  'time-already-proposed': 409,
  'phase-closed': 409,
  'deadline-passed': 409,
  'refusal-stands': 409,
  'pair-kept-apart': 409,
  'offer-unknown': 404,
  'offer-over': 409,
  'standby-not-possible': 409,
  'meeting-begun': 409,
  'reviewed-meeting-unknown': 404,
  'review-before-meeting': 409,
  'review-changed-meanwhile': 409,
  'code-missing': 403,
  'code-expired': 403,
  'code-wrong': 403,
  'codes-locked': 403,
  'too-many-codes': 429,
  'no-mailbox': 409,
  'not-ready': 503,
  'internal-error': 500,
};

/** What a refusal of a use case is on the page: of each there, the page has words of its own, or it does not compile. */
export function problemOf({ type, attemptsLeft }: PageProblem): PageProblem {
  return attemptsLeft === undefined ? { type } : { type, attemptsLeft };
}
