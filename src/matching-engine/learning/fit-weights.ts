import type { ShownDecision } from '../model/decision.js';
import type { MatchSide } from '../model/match-profile.js';
import type { UtilityWeights } from '../model/score-options.js';
import { priorWeights } from '../score/prior-weights.js';
import { type HeldOutLoss, heldOutLoss } from './held-out-loss.js';
import { refitWeights, usualLeastDecisions } from './refit-weights.js';

/** What the decisions of one side were, and what was learnt from them. */
export interface SideFit {
  readonly accepted: number;
  readonly declined: number;
  /** So many more are needed at the least before anything is learnt; 0 where the weights are fitted. */
  readonly missing: number;
  /** Null where nothing was learnt, or all decisions are by one decider. */
  readonly heldOutLoss: HeldOutLoss | null;
}

/** Weights to put before a person, and what they rest on. */
export interface FittedWeights {
  /** Those now in force for a side of which too few decisions are known. */
  readonly weights: Pick<UtilityWeights, MatchSide>;
  readonly sides: Readonly<Record<MatchSide, SideFit>>;
}

/**
 * Weights fitted to decisions (`refitWeights`), with what they and the current ones are worth on decisions held out. The
 * prior is always that of before any decision: from weights that were learnt themselves, the same decisions would count
 * anew each time somebody asks.
 */
export function fitWeights(decisions: readonly ShownDecision[], current: UtilityWeights): FittedWeights {
  const { weights, learnt } = refitWeights(decisions, priorWeights, { version: 'fitted' });
  const fitOf = (side: MatchSide): SideFit => {
    const own = decisions.filter((decision) => decision.side === side);
    const accepted = own.filter(({ isAccepted }) => isAccepted).length;
    const { isRefit } = learnt[side];
    return {
      accepted,
      declined: own.length - accepted,
      // Where all say the same, it takes one who does not.
      missing: isRefit ? 0 : Math.max(1, usualLeastDecisions - own.length),
      heldOutLoss: isRefit ? heldOutLoss(own, side, current[side], priorWeights) : null,
    };
  };
  const weightsOf = (side: MatchSide) => (learnt[side].isRefit ? weights[side] : current[side]);
  return {
    weights: { sme: weightsOf('sme'), buyer: weightsOf('buyer') },
    sides: { sme: fitOf('sme'), buyer: fitOf('buyer') },
  };
}
