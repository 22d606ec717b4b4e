import { SeededRandom } from '../../random/seeded-random.js';
import type { Agenda } from '../agenda.js';
import { PriceList } from '../pricing.js';
import { PairAgenda } from './pair-agenda.js';
import { framePairs } from './pair-frame.js';
import { PairSearch } from './pair-search.js';

/** @returns `null` where more counts than pairs and tables; see {@link framePairs}. */
export function openPairSearch(agenda: Agenda, seed: number): PairSearch | null {
  const frame = framePairs(agenda.compiled);
  if (frame === null) return null;
  return new PairSearch(new PairAgenda(frame), new SeededRandom(seed), new PriceList(agenda).relaxed(1));
}
