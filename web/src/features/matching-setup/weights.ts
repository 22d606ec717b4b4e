import type { MatchSetup, MatchSetupInForce } from '../../api-client/contract.js';

export type SideWeights = NonNullable<MatchSetup['weights']>;

/** A slider goes from nothing to this; only proportions count. */
export const mostWeight = 100;

/** Weights as sliders show them, in whole steps: what is usual comes as parts of one. */
export function sliderWeights(weights: SideWeights): SideWeights {
  return { sme: inSteps(weights.sme), buyer: inSteps(weights.buyer) };
}

/** The weights of the sliders: those that are set, else the usual ones. */
export function weightsShown(setup: MatchSetup, inForce: MatchSetupInForce): SideWeights {
  return setup.weights ?? sliderWeights(inForce.usualWeights);
}

/** The part of one weight in all of its side, in percent. */
export function partOf(weights: Readonly<Record<string, number>>, kind: string): number {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : Math.round((100 * (weights[kind] ?? 0)) / total);
}

function inSteps(weights: Readonly<Record<string, number>>): Record<string, number> {
  const largest = Math.max(...Object.values(weights));
  const factor = largest <= 1 ? mostWeight : 1;
  return Object.fromEntries(Object.entries(weights).map(([kind, weight]) => [kind, Math.round(weight * factor)]));
}
