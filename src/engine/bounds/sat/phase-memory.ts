import type { Assignment } from './assignment.js';
import { type Literal, variableOf } from './literal.js';

/** Conflicts until the values to try first are replaced for the first time; each later stretch is that much longer. */
const REPHASE_INTERVAL = 1000;

/** No value to aim at. */
const NONE = 2;

/**
 * Which literal of a variable to try first: the one it had last, replaced now and then by those of the longest
 * assignment without a conflict, by the suggestions, or by their opposites ("rephasing", Biere and Fleury, 2020). In
 * stable stretches the longest such assignment since is aimed at throughout ("target phases", same source): it finds
 * answers several times sooner.
 */
export class PhaseMemory {
  /** Per variable 0 for true, 1 for false. */
  private saved = new Uint8Array(0);
  private suggested = new Uint8Array(0);
  private best = new Uint8Array(0);
  private bestLength = 0;
  private target = new Uint8Array(0);
  private targetLength = 0;
  private rephases = 0;
  private rephaseAt = REPHASE_INTERVAL;

  addVariable(variable: number): void {
    if (variable < this.saved.length) return;
    const capacity = Math.max(1024, variable * 2);
    const grow = (from: Uint8Array, value = 1): Uint8Array<ArrayBuffer> => {
      const larger = new Uint8Array(capacity).fill(value);
      larger.set(from);
      return larger;
    };
    this.saved = grow(this.saved);
    this.suggested = grow(this.suggested);
    this.best = grow(this.best);
    this.target = grow(this.target, NONE);
  }

  suggest(literal: Literal): void {
    this.suggested[variableOf(literal)] = literal & 1;
    this.saved[variableOf(literal)] = literal & 1;
  }

  keep(literal: Literal): void {
    this.saved[literal >> 1] = literal & 1;
  }

  /** @param isStable whether the solver is in a stable stretch. */
  literalToTry(variable: number, isStable: boolean): Literal {
    const target = isStable ? this.target[variable]! : NONE;
    return 2 * variable + (target === NONE ? this.saved[variable]! : target);
  }

  /** To be called at a conflict: all but the last level of the assignment was free of one. */
  noteLength(assignment: Assignment): void {
    const length = assignment.levelStarts.at(-1) ?? 0;
    if (length > this.targetLength) {
      this.targetLength = length;
      copyValues(assignment, length, this.target);
    }
    if (length > this.bestLength) {
      this.bestLength = length;
      copyValues(assignment, length, this.best);
    }
  }

  /** To be called at a restart, with everything taken back. */
  rephase(conflicts: number): void {
    if (conflicts < this.rephaseAt) return;
    this.rephases += 1;
    this.rephaseAt = conflicts + REPHASE_INTERVAL * this.rephases;
    this.target.fill(NONE);
    this.targetLength = 0;
    if (this.rephases % 2 === 1) {
      this.saved.set(this.best);
      this.bestLength = 0;
    } else if (this.rephases % 6 !== 0) this.saved.set(this.suggested);
    else for (let variable = 0; variable < this.saved.length; variable += 1) this.saved[variable]! ^= 1;
  }
}

function copyValues({ trail }: Assignment, length: number, phases: Uint8Array): void {
  for (let index = 0; index < length; index += 1) {
    const literal = trail[index]!;
    phases[variableOf(literal)] = literal & 1;
  }
}
