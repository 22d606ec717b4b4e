import { SeededRandom } from '../random/seeded-random.js';
import type { RehearsalRates } from './rehearsal.js';

/** When somebody comes: minutes after the day begins; 0 is in time, infinity never. */
export type Arrival = number;

/** No delay is thought to be longer: whoever comes later still has mostly missed the day. */
const LONGEST_DELAY_IN_MEANS = 6;

/** Consecutive seeds give unlike sequences only when they are far apart. */
const SEED_STRIDE = 0x9e3779b1;

/**
 * Draws for each participant when they come. Everybody draws the same numbers whatever the rates and whoever else takes
 * part, so that two missions of the same people can be compared round by round.
 *
 * @param beginnings per participant the minute at which their first meeting begins; null for those without any
 */
export function drawArrivals(
  beginnings: readonly (number | null)[],
  { noShowShare, lateShare, meanLateMinutes }: RehearsalRates,
  seed: number,
  round: number,
): Arrival[] {
  const random = new SeededRandom((seed + Math.imul(round + 1, SEED_STRIDE)) | 0);
  return beginnings.map((beginning) => {
    const fate = random.unit();
    const isLate = random.unit() < lateShare;
    const delay = -Math.log(1 - random.unit());
    if (beginning === null) return 0;
    if (fate < noShowShare) return Number.POSITIVE_INFINITY;
    if (!isLate) return 0;
    return beginning + Math.min(delay, LONGEST_DELAY_IN_MEANS) * meanLateMinutes;
  });
}
