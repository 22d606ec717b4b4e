import { CheapestPattern } from './cheapest-pattern.js';
import { listMeetingsOf, type PairProblem } from './pair-problem.js';
import { frameParticipant } from './participant-frame.js';

/**
 * Per participant the fewest breaks that its own meetings allow, whoever they are with: fixed meetings and absences can
 * force some upon it.
 *
 * @param allowed per meeting its slots in order.
 * @returns `null` where somebody's meetings cannot all take place.
 */
export function findUnavoidableBreaks(
  problem: PairProblem,
  allowed: readonly (readonly number[])[],
): Int32Array | null {
  if (allowed.some((slots) => slots.length === 0)) return null;
  const meetingsOf = listMeetingsOf(problem);
  const dayOf = Int32Array.from(problem.slots, ({ day }) => day);
  const patterns = new CheapestPattern(
    dayOf,
    meetingsOf.reduce((most, meetings) => Math.max(most, meetings.length), 0),
  );
  const free = new Float64Array(problem.slots.length);
  const breaks = meetingsOf.map((meetings) => patterns.find(frameParticipant(problem, meetings, allowed), free));
  return breaks.every(Number.isFinite) ? Int32Array.from(breaks) : null;
}
