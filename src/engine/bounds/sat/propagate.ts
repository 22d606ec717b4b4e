import type { Assignment } from './assignment.js';
import { CLAUSE_HEADER, type ClauseArena } from './clause-arena.js';
import type { Literal } from './literal.js';
import type { WatchLists } from './watch-lists.js';

/**
 * Draws the consequences of everything on the trail by two watched literals (Moskewicz et al., 2001).
 *
 * @returns the clause that became false, or -1.
 */
export function propagate(assignment: Assignment, arena: ClauseArena, watches: WatchLists): number {
  while (assignment.head < assignment.trailLength) {
    const falsified = assignment.trail[assignment.head]! ^ 1;
    assignment.head += 1;
    const conflict = visit(falsified, assignment, arena, watches);
    if (conflict >= 0) return conflict;
  }
  return -1;
}

function visit(falsified: Literal, assignment: Assignment, arena: ClauseArena, watches: WatchLists): number {
  const values = assignment.values;
  const start = watches.starts[falsified]!;
  const end = start + watches.lengths[falsified]!;
  let list = watches.words;
  let kept = start;
  let conflict = -1;
  for (let index = start; index < end; index += 2) {
    const blocker = list[index]!;
    const tagged = list[index + 1]!;
    const outcome =
      conflict >= 0 || values[blocker] === 1 || tagged < 0
        ? blocker
        : rewatch(falsified, blocker, tagged, values, arena.words, watches);
    if (outcome < 0) {
      // Another list has become longer, for which all may have moved.
      list = watches.words;
      continue;
    }
    list[kept] = outcome;
    list[kept + 1] = tagged;
    kept += 2;
    const value = values[outcome]!;
    if (value === 1 || conflict >= 0) continue;
    const clause = tagged < 0 ? ~tagged : tagged;
    if (value === 0) assignment.assign(outcome, clause);
    else conflict = clause;
  }
  watches.lengths[falsified] = kept - start;
  return conflict;
}

/** @returns the literal that remains watched beside the false one, or -1 where another took the false one's place. */
function rewatch(
  falsified: Literal,
  blocker: Literal,
  clause: number,
  values: Int8Array,
  words: Int32Array,
  watches: WatchLists,
): number {
  const start = clause + CLAUSE_HEADER;
  const other = words[start]! ^ words[start + 1]! ^ falsified;
  if (other !== blocker && values[other] === 1) return other;
  const end = start + words[clause]!;
  for (let position = start + 2; position < end; position += 1) {
    const candidate = words[position]!;
    if (values[candidate] === -1) continue;
    words[start] = other;
    words[start + 1] = candidate;
    words[position] = falsified;
    watches.add(candidate, other, clause);
    return -1;
  }
  return other;
}
