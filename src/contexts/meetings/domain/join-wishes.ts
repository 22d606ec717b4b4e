import type { RequestRules } from './request-rules.js';
import { type Wish, WISH_LEVELS } from './wish.js';

/** One list of wishes made of two, and what became of those of the one that goes. */
export interface JoinedWishes {
  readonly wishes: readonly Wish[];
  readonly moved: number;
  /** For somebody whom the one kept had an own wish for, which stands. */
  readonly joined: number;
  /** Made silver, since the golds are spent. */
  readonly lowered: number;
  /** Nothing was left to pay for them. */
  readonly leftOut: number;
}

/**
 * The wishes of the one kept in their order, then those of the one that goes, as far as the budget allows: of a counterpart
 * on both lists the wish of the one kept stands, and a gold too many becomes a silver.
 */
export function joinWishes(
  kept: readonly Wish[],
  gone: readonly Wish[],
  budget: RequestRules['wishBudget'],
): JoinedWishes {
  const keptFor = new Set(kept.map(({ counterpartId }) => counterpartId));
  const added: Wish[] = [];
  let [joined, lowered, leftOut] = [0, 0, 0];
  const spent = (level: Wish['level']): number => [...kept, ...added].filter((wish) => wish.level === level).length;
  for (const wish of gone) {
    if (keptFor.has(wish.counterpartId)) {
      joined += 1;
      continue;
    }
    const isLowered = wish.level === 'must-meet' && spent('must-meet') >= budget.gold;
    const level = isLowered ? 'meet' : wish.level;
    if (level === 'meet' && spent('meet') >= budget.silver) {
      leftOut += 1;
      continue;
    }
    if (isLowered) lowered += 1;
    added.push({ ...wish, level });
  }
  const all = [...kept, ...added];
  const wishes = WISH_LEVELS.flatMap((level) => all.filter((wish) => wish.level === level));
  return { wishes, moved: added.length, joined, lowered, leftOut };
}
