import type { TermWeights } from './match-setup.js';

/** The decisions of one side. */
export interface DecisionCount {
  readonly accepted: number;
  readonly declined: number;
  /** So many more are needed at the least before anything is learnt; 0 where the weights are fitted. */
  readonly missing: number;
}

/** The decisions of one side, and how far forecasts by old and new weights are from some that they did not know. */
export interface SideFit extends DecisionCount {
  readonly heldOutLoss: { readonly current: number; readonly proposed: number } | null;
}

/** Weights that the decisions of a mission speak for, and what they rest on. */
export interface FittedWeights {
  readonly weights: { readonly sme: TermWeights; readonly buyer: TermWeights };
  readonly sides: { readonly sme: SideFit; readonly buyer: SideFit };
}

/** Neither side has decided often enough to learn from it. */
export interface TooFewDecisions {
  readonly type: 'too-few-decisions';
  /** Of one side. */
  readonly leastDecisions: number;
  readonly sme: DecisionCount;
  readonly buyer: DecisionCount;
}
