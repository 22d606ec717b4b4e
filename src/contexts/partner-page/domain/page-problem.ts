/** What can stand in the way of somebody who opens a page or sends a form of it. */
export interface PageProblem {
  readonly type:
    | 'link-unknown'
    | 'link-expired'
    | 'link-revoked'
    | 'token-forged'
    | 'token-expired'
    | 'form-unreadable'
    | 'page-guarded'
    | 'page-closed'
    | 'not-confirmed'
    | 'request-unknown'
    | 'request-closed'
    | 'request-expired'
    | 'time-not-feasible'
    | 'colleague-needs-interpreter'
    | 'participation-full'
    | 'participation-withdrawn'
    | 'not-yours-to-answer'
    | 'time-already-proposed'
    | 'phase-closed'
    | 'deadline-passed'
    | 'refusal-stands'
    | 'pair-kept-apart'
    | 'code-missing'
    | 'code-expired'
    | 'code-wrong'
    | 'codes-locked'
    | 'too-many-codes'
    | 'code-not-sent'
    | 'no-mailbox'
    | 'not-ready'
    | 'internal-error';
  /** How many more codes may be tried, where one was wrong. */
  readonly attemptsLeft?: number;
}
