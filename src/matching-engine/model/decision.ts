import type { TermKind } from './score-term.js';

/** What one participant decided about another: to be logged whenever somebody answers or passes over a suggestion. */
export interface Decision {
  readonly deciderId: string;
  readonly counterpartId: string;
  readonly isAccepted: boolean;
  /** How the meeting was rated afterwards, from 0 to 1; left out before it. */
  readonly rating?: number;
}

/** A decision with what the decider was shown; enough to learn what the terms are worth. */
export interface ShownDecision extends Decision {
  readonly side: 'sme' | 'buyer';
  /** The place at which the counterpart was shown, from 1; `null` when the decider found it without a list. */
  readonly rankShown: number | null;
  /** When it was decided, as ISO instant. */
  readonly decidedAt: string;
  readonly weightsVersion: string;
  /** The value of each term for the decider, from 0 to 1; terms that could not be compared are left out. */
  readonly values: Readonly<Partial<Record<TermKind, number>>>;
}
