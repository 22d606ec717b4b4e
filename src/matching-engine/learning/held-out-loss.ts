import type { ShownDecision } from '../model/decision.js';
import type { MatchSide } from '../model/match-profile.js';
import type { SideWeights, UtilityWeights } from '../model/score-options.js';
import type { TermKind } from '../model/score-term.js';
import { fitLogistic } from './logistic-fit.js';
import { refitWeights } from './refit-weights.js';

/** How far forecasts are from answers that they did not know: mean log loss in nats, less is better, ln 2 is a coin. */
export interface HeldOutLoss {
  readonly current: number;
  readonly proposed: number;
}

/** The usual number of parts of a cross-validation. */
const mostParts = 5;
/** Next to nothing: the two numbers of a forecast are fitted to hundreds of answers. */
const forecastStrength = 0.01;
/** Nobody is certain to say yes or no; without a bound one surprise would outweigh everything. */
const leastChance = 0.01;

/**
 * What weights are worth where they were not learnt: the decisions of one side in five parts, each forecast from the
 * utilities after weights and forecast were fitted to the other four; the weights now in force go through the same. All
 * decisions of one decider are in the same part, so that no forecast knows its taste. Null where all are by one decider.
 */
export function heldOutLoss(
  decisions: readonly ShownDecision[],
  side: MatchSide,
  current: SideWeights,
  prior: UtilityWeights,
): HeldOutLoss | null {
  const deciders = [...new Set(decisions.map(({ deciderId }) => deciderId))].sort();
  const parts = Math.min(mostParts, deciders.length);
  if (parts < 2) return null;
  const partByDecider = new Map(deciders.map((id, index) => [id, index % parts]));
  const sums = { current: 0, proposed: 0 };
  for (let part = 0; part < parts; part += 1) {
    const seen = decisions.filter(({ deciderId }) => partByDecider.get(deciderId) !== part);
    const unseen = decisions.filter(({ deciderId }) => partByDecider.get(deciderId) === part);
    const { weights } = refitWeights(seen, prior, { version: prior.version, leastDecisions: 1 });
    sums.current += lossOf(current, seen, unseen);
    sums.proposed += lossOf(weights[side], seen, unseen);
  }
  return { current: sums.current / decisions.length, proposed: sums.proposed / decisions.length };
}

function lossOf(weights: SideWeights, seen: readonly ShownDecision[], unseen: readonly ShownDecision[]): number {
  const utilities = seen.map(({ values }) => utilityOf(values, weights));
  // About their mean, slope and intercept hardly depend on each other, and settle soon.
  const mean = utilities.reduce((sum, utility) => sum + utility, 0) / seen.length;
  const { intercept, coefficients } = fitLogistic(
    utilities.map((utility) => [utility - mean]),
    seen.map(({ isAccepted }) => (isAccepted ? 1 : 0)),
    { centre: [0], strength: forecastStrength },
  );
  return unseen.reduce((sum, { values, isAccepted }) => {
    const margin = intercept + (coefficients[0] ?? 0) * (utilityOf(values, weights) - mean);
    const chance = Math.min(1 - leastChance, Math.max(leastChance, 1 / (1 + Math.exp(-margin))));
    return sum - Math.log(isAccepted ? chance : 1 - chance);
  }, 0);
}

/** As scores have it: what could not be compared is dropped, and the rest weigh more. */
function utilityOf(values: ShownDecision['values'], weights: SideWeights): number {
  let [sum, total] = [0, 0];
  for (const [kind, value] of Object.entries(values)) {
    const weight = weights[kind as TermKind] ?? 0;
    sum += weight * value;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}
