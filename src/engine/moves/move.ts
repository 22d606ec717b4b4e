import type { SeededRandom } from '../random/seeded-random.js';
import type { Pricing } from '../search/pricing.js';

/** A way to change an agenda. One object is reused for every proposal, so that the search allocates nothing. */
export interface Move {
  /** Makes up a change without touching the agenda; false where the draw led nowhere. */
  propose(random: SeededRandom, pricing: Pricing): boolean;
  /** The price of the proposal changes by at least this much: most proposals are turned down on it, unapplied. */
  readonly bound: number;
  /** Carries the proposal out. The caller keeps the journal and settles the agenda. */
  apply(): void;
}
