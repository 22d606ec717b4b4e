import type { SeededRandom } from '../random/seeded-random.js';
import type { Agenda } from '../search/agenda.js';
import { drawMeetingOf } from './draw-meeting.js';
import type { Swap } from './swap.js';

/**
 * Draws a meeting at the end of a run of the participant's meetings, and a slot at the end of a run for it: of the same
 * run, which is thereby shifted by one slot, or of another. Nothing of the kind costs the participant itself a break,
 * so that only those at the other end of the chain decide. A long run is drawn more often.
 *
 * @returns false where the draw led nowhere.
 */
export function chooseShift(agenda: Agenda, random: SeededRandom, participant: number, swap: Swap): boolean {
  const { compiled, at } = agenda;
  const { slotCount, isAllowed } = compiled;
  const leaving = agenda.slotOf[drawMeetingOf(compiled, random, participant)]!;
  const joined = agenda.slotOf[drawMeetingOf(compiled, random, participant)]!;
  if (leaving < 0 || joined < 0) return false;
  const isTowardsEnd = random.below(2) === 0;
  const first = edgeOfRun(agenda, participant, leaving, -1);
  const last = edgeOfRun(agenda, participant, leaving, 1);
  const isSameRun = joined >= first && joined <= last;
  const from = isTowardsEnd ? first : last;
  const isAfter = isSameRun ? isTowardsEnd : random.below(2) === 0;
  const to = isAfter ? edgeOfRun(agenda, participant, joined, 1) + 1 : edgeOfRun(agenda, participant, joined, -1) - 1;
  if (to < compiled.dayStart[joined]! || to >= compiled.dayEnd[joined]!) return false;
  const meeting = at[participant * slotCount + from]!;
  if (isAllowed[meeting * slotCount + to] === 0) return false;
  swap.meeting = meeting;
  swap.to = to;
  return true;
}

/** The last slot without a gap from a busy one, in a direction, within the day. */
function edgeOfRun({ compiled, at }: Agenda, participant: number, busy: number, direction: 1 | -1): number {
  const row = participant * compiled.slotCount;
  const beyond = direction > 0 ? compiled.dayEnd[busy]! : compiled.dayStart[busy]! - 1;
  let edge = busy;
  while (edge + direction !== beyond && at[row + edge + direction]! >= 0) edge += direction;
  return edge;
}
