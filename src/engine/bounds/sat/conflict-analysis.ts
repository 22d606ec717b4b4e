import type { Assignment } from './assignment.js';
import { CLAUSE_HEADER, type ClauseArena } from './clause-arena.js';
import { type Literal, negate, variableOf } from './literal.js';

/** What a conflict teaches. */
export interface Lesson {
  /** The clause learnt, its only literal of the conflict's level first, one of the next highest level second. */
  readonly literals: readonly Literal[];
  /** Number of decision levels among them. */
  readonly glue: number;
  /** The level to go back to, where the first literal follows from the others. */
  readonly level: number;
}

const SEEN = 1;
const REDUNDANT = 2;
const NEEDED = 3;

/** Learns from conflicts: first unique implication point, recursive minimisation (Sörensson and Biere, 2009). */
export class ConflictAnalysis {
  private marks = new Uint8Array(0);
  private levelStamps = new Int32Array(0);
  private stamp = 0;
  private readonly marked: number[] = [];

  /** @param touch called with every variable and @param useClause with every clause that took part in the conflict. */
  constructor(
    private readonly assignment: Assignment,
    private readonly arena: ClauseArena,
    private readonly touch: (variable: number) => void,
    private readonly useClause: (clause: number) => void,
  ) {}

  /** Learns from a clause that is false at a decision level above 0. */
  learn(conflict: number): Lesson {
    this.prepare();
    const literals = this.resolveToUniquePoint(conflict);
    const kept = literals.filter((literal, index) => index === 0 || !this.isRedundant(variableOf(literal)));
    this.clear();
    const level = this.putHighestSecond(kept);
    return { literals: kept, glue: this.glueOf(kept), level };
  }

  /** Which of the decisions together make these literals false. */
  decisionsBehind(falsified: Iterable<Literal>): Literal[] {
    const { trail, reasons, levels, levelStarts } = this.assignment;
    this.prepare();
    const core: Literal[] = [];
    for (const literal of falsified) if (levels[variableOf(literal)]! > 0) this.mark(variableOf(literal), SEEN);
    const bottom = levelStarts[0] ?? this.assignment.trailLength;
    for (let index = this.assignment.trailLength - 1; index >= bottom; index -= 1) {
      const variable = variableOf(trail[index]!);
      if (this.marks[variable] === 0) continue;
      const reason = reasons[variable]!;
      if (reason < 0) {
        core.push(trail[index]!);
        continue;
      }
      for (const other of this.arena.literalsOf(reason)) {
        if (levels[variableOf(other)]! > 0) this.mark(variableOf(other), SEEN);
      }
    }
    this.clear();
    return core;
  }

  /** Number of decision levels among the literals. */
  glueOf(literals: Iterable<Literal>): number {
    const { levels } = this.assignment;
    this.stamp += 1;
    let glue = 0;
    for (const literal of literals) {
      const level = levels[variableOf(literal)]!;
      if (this.levelStamps[level] === this.stamp) continue;
      this.levelStamps[level] = this.stamp;
      glue += 1;
    }
    return glue;
  }

  private resolveToUniquePoint(conflict: number): Literal[] {
    const { trail, reasons, trailLength } = this.assignment;
    const literals: Literal[] = [-1];
    let open = this.addReason(conflict, literals);
    let position = trailLength;
    let literal: Literal;
    do {
      do {
        position -= 1;
        literal = trail[position]!;
      } while (this.marks[variableOf(literal)] === 0);
      open -= 1;
      if (open > 0) open += this.addReason(reasons[variableOf(literal)]!, literals);
    } while (open > 0);
    literals[0] = negate(literal);
    return literals;
  }

  /** Marks what a clause brings in. @returns how many new variables of the conflict's level. */
  private addReason(clause: number, literals: Literal[]): number {
    const { levels, level: current } = this.assignment;
    const { words } = this.arena;
    this.useClause(clause);
    let open = 0;
    const end = clause + CLAUSE_HEADER + words[clause]!;
    for (let index = clause + CLAUSE_HEADER; index < end; index += 1) {
      const literal = words[index]!;
      const variable = variableOf(literal);
      const level = levels[variable]!;
      if (this.marks[variable] !== 0 || level === 0) continue;
      this.mark(variable, SEEN);
      this.touch(variable);
      if (level === current) open += 1;
      else literals.push(literal);
    }
    return open;
  }

  /** Whether a variable of the learnt clause follows from the others of it. */
  private isRedundant(variable: number): boolean {
    const reason = this.assignment.reasons[variable]!;
    return reason >= 0 && this.followsFromMarked(reason, variable, 0);
  }

  private followsFromMarked(reason: number, implied: number, depth: number): boolean {
    const { words } = this.arena;
    const end = reason + CLAUSE_HEADER + words[reason]!;
    for (let index = reason + CLAUSE_HEADER; index < end; index += 1) {
      const variable = variableOf(words[index]!);
      if (variable !== implied && !this.isCovered(variable, depth)) return false;
    }
    return true;
  }

  private isCovered(variable: number, depth: number): boolean {
    const mark = this.marks[variable]!;
    if (mark === SEEN || mark === REDUNDANT || this.assignment.levels[variable] === 0) return true;
    const reason = this.assignment.reasons[variable]!;
    const isCovered =
      mark !== NEEDED && reason >= 0 && depth < DEEPEST && this.followsFromMarked(reason, variable, depth + 1);
    this.mark(variable, isCovered ? REDUNDANT : NEEDED);
    return isCovered;
  }

  private putHighestSecond(literals: Literal[]): number {
    const { levels } = this.assignment;
    if (literals.length === 1) return 0;
    let highest = 1;
    for (let index = 2; index < literals.length; index += 1) {
      if (levels[variableOf(literals[index]!)]! > levels[variableOf(literals[highest]!)]!) highest = index;
    }
    const second = literals[highest]!;
    literals[highest] = literals[1]!;
    literals[1] = second;
    return levels[variableOf(second)]!;
  }

  private mark(variable: number, mark: number): void {
    if (this.marks[variable] === 0) this.marked.push(variable);
    this.marks[variable] = mark;
  }

  private clear(): void {
    for (const variable of this.marked) this.marks[variable] = 0;
    this.marked.length = 0;
  }

  private prepare(): void {
    const capacity = this.assignment.levels.length;
    if (this.marks.length >= capacity) return;
    this.marks = new Uint8Array(capacity);
    this.levelStamps = new Int32Array(capacity + 1);
  }
}

/** Beyond this depth a literal is kept rather than the call stack risked. */
const DEEPEST = 500;
