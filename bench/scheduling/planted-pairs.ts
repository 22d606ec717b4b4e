import type { Problem } from '../../src/engine/index.js';
import { type Draws, drawsFrom } from './draws.js';
import { entryAt } from './entry-at.js';

/** A pair problem: nothing but people, meetings and enough tables. */
export interface PairProfile {
  readonly participants: number;
  readonly slots: number;
  /** Everybody is busy in one stretch, of so many slots at least, and at most all of them. */
  readonly shortestStretch: number;
}

/** Draws of another partner before a pair that has met already is left out. */
const ATTEMPTS = 100;

/**
 * Plants an agenda without breaks: whoever is there in a slot is paired at random with somebody not met before. Where
 * that fails the pair is left out, and leaves a break or two.
 */
export function plantPairs({ participants, slots, shortestStretch }: PairProfile, seed: number): Problem {
  const draws = drawsFrom(seed);
  const stretches = Array.from({ length: participants }, () => {
    const length = shortestStretch + draws.below(slots - shortestStretch + 1);
    const first = draws.below(slots - length + 1);
    return { first, beyond: first + length };
  });
  const met = new Set<number>();
  const pairs: [number, number][] = [];
  let tables = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    const there = stretches.flatMap(({ first, beyond }, one) => (first <= slot && slot < beyond ? [one] : []));
    const paired = pairUp(there, met, participants, draws);
    tables = Math.max(tables, paired.length);
    pairs.push(...paired);
  }
  shuffle(pairs, draws);
  return {
    slots: Array.from({ length: slots }, (_, slot) => ({
      startMinute: 540 + 25 * slot,
      endMinute: 560 + 25 * slot,
      ...{ day: 0, session: 0 },
    })),
    participants: stretches.map(() => ({})),
    meetings: pairs.map((pair) => ({ participants: pair, weight: 1 })),
    tables: Array.from({ length: tables }, () => ({})),
    interpreters: [],
    languagePairCount: 0,
    isCompulsory: true,
  };
}

function pairUp(there: number[], met: Set<number>, participants: number, draws: Draws): [number, number][] {
  shuffle(there, draws);
  const paired: [number, number][] = [];
  for (let position = 0; position + 1 < there.length; position += 2) {
    const one = entryAt(there, position);
    const keyWith = (other: number): number => Math.min(one, other) * participants + Math.max(one, other);
    for (let attempt = 0; attempt < ATTEMPTS && met.has(keyWith(entryAt(there, position + 1))); attempt += 1) {
      swap(there, position + 1, position + 1 + draws.below(there.length - position - 1));
    }
    const other = entryAt(there, position + 1);
    if (met.has(keyWith(other))) continue;
    met.add(keyWith(other));
    paired.push([one, other]);
  }
  return paired;
}

function shuffle(list: unknown[], draws: Draws): void {
  for (let position = list.length - 1; position > 0; position -= 1) swap(list, position, draws.below(position + 1));
}

function swap(list: unknown[], one: number, other: number): void {
  const kept = list[one];
  list[one] = list[other];
  list[other] = kept;
}
