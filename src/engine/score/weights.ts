import type { Problem, SoftWeights } from '../model/problem.js';

/**
 * Soft units. A break and a meeting moved against the previous agenda count alike: whoever is repaired for would
 * rather keep either than trade two of one for one of the other. An idle slot only decides between agendas that are
 * otherwise equal; a thousand of them make a break.
 */
const SOFT_WEIGHTS: SoftWeights = { break: 1_000, moved: 1_000, idleSlot: 1 };

/** What the soft counts of that problem's agendas weigh. */
export function softWeightsOf({ softWeights }: Problem): SoftWeights {
  return { ...SOFT_WEIGHTS, ...softWeights };
}
