import type { ExactSearch, FoundRepair } from './exact-search.js';

/** A repair and what is known of those that disturb fewer people. */
export interface Deepened {
  readonly repair: FoundRepair | null;
  /** No repair that leaves out at most `mostDropped` disturbs fewer people; infinite where there is none at all. */
  readonly leastPeople: number;
  /** Whether no repair that disturbs as few leaves out less. Only known where the search came to its end. */
  readonly isLeastDropped: boolean;
}

export interface DeepeningLimits {
  /** Where to begin: fewer are known not to be enough. */
  readonly leastPeople: number;
  readonly mostPeople: number;
  readonly mostDropped: number;
  readonly leastDropped: number;
  readonly nodes: number;
}

/** Of what is left to look at, what one level may use up before the next has its turn. */
const SHARE_OF_LEVEL = 0.4;

/**
 * Looks for a repair that disturbs as few people as possible, allowing more and more (iterative deepening, Korf 1985).
 * A level that came to its end without a repair raises the bound; one that was cut short leaves it where it is.
 */
export function deepen(search: ExactSearch, limits: DeepeningLimits): Deepened {
  const lastNode = search.nodes + limits.nodes;
  let { leastPeople } = limits;
  let isProven = true;
  let people = limits.leastPeople;
  while (people <= limits.mostPeople && search.nodes < lastNode && !search.isStopped) {
    const nodes = Math.ceil((lastNode - search.nodes) * SHARE_OF_LEVEL);
    const { found, isExhausted, nextPeople } = search.run({
      mostPeople: people,
      mostDropped: limits.mostDropped,
      leastDropped: limits.leastDropped,
      nodes,
    });
    if (found !== null) return { repair: found, leastPeople, isLeastDropped: isExhausted };
    isProven &&= isExhausted;
    people = isExhausted ? nextPeople : people + 1;
    if (isProven) leastPeople = people;
  }
  return { repair: null, leastPeople, isLeastDropped: false };
}
