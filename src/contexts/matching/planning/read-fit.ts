import { err, ok, type Result } from '../../../kernel/result.js';
import { type FittedWeights as EngineFit, usualLeastDecisions } from '../../../matching-engine/index.js';
import type { DecisionCount, FittedWeights, SideFit, TooFewDecisions } from '../domain/fitted-weights.js';
import { everyTerm } from './score-input.js';

/** What the engine learnt, as weights of every term; refused where neither side has decided often enough. */
export function readFit({ weights, sides }: EngineFit): Result<FittedWeights, TooFewDecisions> {
  const { sme, buyer } = sides;
  if (sme.missing > 0 && buyer.missing > 0) {
    const facts = { sme: countOf(sme), buyer: countOf(buyer) };
    return err({ type: 'too-few-decisions', leastDecisions: usualLeastDecisions, ...facts });
  }
  return ok({ weights: { sme: everyTerm(weights.sme), buyer: everyTerm(weights.buyer) }, sides });
}

function countOf({ accepted, declined, missing }: SideFit): DecisionCount {
  return { accepted, declined, missing };
}
