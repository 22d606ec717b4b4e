import type { Assignment } from './assignment.js';
import { CLAUSE_HEADER, ClauseArena } from './clause-arena.js';
import type { Literal } from './literal.js';
import type { WatchLists } from './watch-lists.js';

/** Learnt clauses of at most this glue are kept for ever, those of the second tier while they are of use. */
const BEST_GLUE = 2;
const SECOND_TIER_GLUE = 6;

/**
 * Forgets the less useful half of the learnt clauses, every clause that is true for good, and every literal that is
 * false for good. To be called at decision level 0 with all consequences drawn; rebuilds the watch lists.
 *
 * @param time how often this was called before, as stored in the clauses when they were last of use.
 * @returns the arena that takes the place of the given one.
 */
export function forgetClauses(
  arena: ClauseArena,
  assignment: Assignment,
  watches: WatchLists,
  time: number,
): ClauseArena {
  const doomed = chooseDoomed(arena, time);
  const remaining = new ClauseArena(arena.words.length);
  watches.clear();
  for (let clause = 0; clause < arena.used; clause += arena.sizeOf(clause) + CLAUSE_HEADER) {
    if (doomed.has(clause)) continue;
    const literals = simplify(arena.literalsOf(clause), assignment);
    if (literals === null) continue;
    const copy = remaining.add(literals, Math.min(arena.glueOf(clause), literals.length));
    remaining.setLastUse(copy, arena.lastUseOf(clause));
    watches.attach(copy, literals);
  }
  return remaining;
}

function chooseDoomed(arena: ClauseArena, time: number): Set<number> {
  const candidates: number[] = [];
  for (let clause = 0; clause < arena.used; clause += arena.sizeOf(clause) + CLAUSE_HEADER) {
    const glue = arena.glueOf(clause);
    if (glue <= BEST_GLUE || arena.sizeOf(clause) <= 2) continue;
    const age = time - arena.lastUseOf(clause);
    if (age < 1 || (glue <= SECOND_TIER_GLUE && age < 2)) continue;
    candidates.push(clause);
  }
  candidates.sort((one, other) => arena.glueOf(other) - arena.glueOf(one) || arena.sizeOf(other) - arena.sizeOf(one));
  candidates.length = Math.ceil(candidates.length / 2);
  return new Set(candidates);
}

/** @returns the literals still open, or `null` where one is true. */
function simplify(literals: Int32Array, assignment: Assignment): Literal[] | null {
  const open: Literal[] = [];
  for (const literal of literals) {
    const value = assignment.values[literal]!;
    if (value > 0) return null;
    if (value === 0) open.push(literal);
  }
  return open;
}
