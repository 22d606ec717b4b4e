import type { SeededRandom } from '../random/seeded-random.js';
import type { CompiledProblem } from '../model/compiled-problem.js';

/** One of the participant's meetings, placed or not; the participant must have some. */
export function drawMeetingOf({ meetingsOf }: CompiledProblem, random: SeededRandom, participant: number): number {
  const { start, items } = meetingsOf;
  const begin = start[participant]!;
  return items[begin + random.below(start[participant + 1]! - begin)]!;
}
