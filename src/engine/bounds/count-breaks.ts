import { listMeetingsOf, type PairProblem } from './pair-problem.js';

/** Breaks in an answer, summed over the participants: gaps between two meetings of a participant on the same day. */
export function countBreaks(problem: PairProblem, slotOf: readonly number[]): number {
  let breaks = 0;
  for (const meetings of listMeetingsOf(problem)) {
    const slots = meetings.map((meeting) => slotOf[meeting]!).sort((one, other) => one - other);
    for (const [position, slot] of slots.entries()) {
      const next = slots[position + 1];
      if (next !== undefined && next > slot + 1 && problem.slots[next]!.day === problem.slots[slot]!.day) breaks += 1;
    }
  }
  return breaks;
}
