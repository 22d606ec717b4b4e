import type { PairProblem } from './pair-problem.js';

/** What the clauses grow with: meetings times slots, plus participants times slots times tables. */
export function sizeOf({ slots, meetings, participants }: PairProblem): number {
  const tables = slots.reduce((sum, slot) => sum + Math.min(slot.tables, meetings.length), 0);
  return meetings.length * slots.length + participants.length * tables;
}
