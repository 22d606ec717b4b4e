import { Assignment } from './assignment.js';
import { ClauseArena } from './clause-arena.js';
import { ConflictAnalysis } from './conflict-analysis.js';
import { forgetClauses } from './forget-clauses.js';
import { type Literal, negate } from './literal.js';
import { PhaseMemory } from './phase-memory.js';
import { propagate } from './propagate.js';
import { RestartPolicy } from './restart-policy.js';
import { VariableOrder } from './variable-order.js';
import { WatchLists } from './watch-lists.js';

export type SatAnswer = 'satisfiable' | 'unsatisfiable' | 'unknown';

export interface SatLimits {
  /** Asked now and then; true ends the search with `unknown`. */
  readonly isStopped?: () => boolean;
  /** Conflicts after which to give up. */
  readonly conflicts?: number;
}

/** Conflicts between two rounds of forgetting: the first, and what each adds. */
const FORGET_FIRST = 2000;
const FORGET_GROWTH = 300;

/** Rounds of the search loop between two questions whether to stop. */
const POLL_INTERVAL = 256;

/**
 * A conflict-driven clause-learning solver for propositional formulas, incremental under assumptions (after MiniSat,
 * Glucose and CaDiCaL). Deterministic.
 */
export class SatSolver {
  conflicts = 0;
  /** Whether the clauses contradict each other without any assumption. */
  isRefuted = false;
  /** After `unsatisfiable`: assumptions that cannot hold together. Empty where none is needed. */
  core: readonly Literal[] = [];
  private readonly assignment = new Assignment();
  private readonly watches = new WatchLists();
  private readonly order = new VariableOrder();
  private readonly model: Int8Array[] = [];
  private arena = new ClauseArena();
  private analysis = this.createAnalysis();
  private readonly phases = new PhaseMemory();
  private forgetAt = FORGET_FIRST;
  private forgotten = 0;

  constructor(private readonly restarts = new RestartPolicy()) {}

  get variableCount(): number {
    return this.assignment.variableCount;
  }

  addVariable(): number {
    const variable = this.assignment.addVariable();
    this.watches.grow(2 * variable + 2);
    this.order.addVariable(variable);
    this.phases.addVariable(variable);
    return variable;
  }

  /** Which literal to try first when its variable is next decided; found values take its place later on. */
  suggest(literal: Literal): void {
    this.phases.suggest(literal);
  }

  /** Adds a disjunction; an empty one refutes everything. */
  addClause(literals: readonly Literal[]): void {
    if (this.isRefuted) return;
    this.backtrack(0);
    const open = this.openLiterals(literals);
    if (open === null) return;
    if (open.length === 0) this.isRefuted = true;
    else if (open.length === 1) this.assignment.assign(open[0]!, -1);
    else this.watches.attach(this.arena.add(open, 0), open);
  }

  /** Whether the literal is true in the last model found. */
  isTrue(literal: Literal): boolean {
    return this.model[0]?.[literal] === 1;
  }

  /** Looks for a model in which all assumptions are true. */
  solve(assumptions: readonly Literal[], limits: SatLimits = {}): SatAnswer {
    this.core = [];
    this.backtrack(0);
    const lastConflict = this.conflicts + (limits.conflicts ?? Number.POSITIVE_INFINITY);
    for (let round = 0; ; round += 1) {
      if (this.isRefuted) return 'unsatisfiable';
      if (round % POLL_INTERVAL === 0 && limits.isStopped?.() === true) return 'unknown';
      const answer = this.advance(assumptions, lastConflict);
      if (answer !== null) return answer;
    }
  }

  /** Draws consequences, then learns from a conflict or decides. @returns an answer at the end of the search. */
  private advance(assumptions: readonly Literal[], lastConflict: number): SatAnswer | null {
    const conflict = propagate(this.assignment, this.arena, this.watches);
    if (conflict >= 0) return this.resolveConflict(conflict, assumptions);
    if (this.conflicts >= lastConflict) return 'unknown';
    if (this.isTidyingDue) {
      // A unit learnt while tidying has consequences that must be drawn before anything is decided.
      this.tidy(assumptions);
      return null;
    }
    return this.decide(assumptions);
  }

  private openLiterals(literals: readonly Literal[]): Literal[] | null {
    const { values } = this.assignment;
    const open = new Set<Literal>();
    for (const literal of literals) {
      const value = values[literal]!;
      if (value > 0 || open.has(negate(literal))) return null;
      if (value === 0) open.add(literal);
    }
    return [...open];
  }

  /** Learns from a clause that became false, unless nothing but the assumptions is to blame. */
  private resolveConflict(conflict: number, assumptions: readonly Literal[]): SatAnswer | null {
    this.conflicts += 1;
    if (this.assignment.level === 0) {
      this.isRefuted = true;
      return null;
    }
    if (this.assignment.level === 1 && assumptions.length > 0) {
      this.core = this.analysis.decisionsBehind(this.arena.literalsOf(conflict));
      return 'unsatisfiable';
    }
    this.learn(conflict);
    return null;
  }

  private learn(conflict: number): void {
    if (this.restarts.isStable) this.phases.noteLength(this.assignment);
    const { literals, glue, level } = this.analysis.learn(conflict);
    this.backtrack(level);
    if (literals.length === 1) this.assignment.assign(literals[0]!, -1);
    else {
      const clause = this.arena.add(literals, glue);
      this.arena.setLastUse(clause, this.forgotten + 1);
      this.watches.attach(clause, literals);
      this.assignment.assign(literals[0]!, clause);
    }
    this.order.endConflict();
    this.restarts.noteConflict(glue);
  }

  private get isTidyingDue(): boolean {
    return this.conflicts >= this.forgetAt || this.restarts.isDue;
  }

  private tidy(assumptions: readonly Literal[]): void {
    if (this.restarts.isDue) {
      this.restarts.restart();
      // The level of the assumptions would only be rebuilt.
      this.backtrack(assumptions.length > 0 ? 1 : 0);
      if (this.restarts.isStable) this.phases.rephase(this.conflicts);
    }
    if (this.conflicts >= this.forgetAt) this.forget();
  }

  private forget(): void {
    this.forgotten += 1;
    this.forgetAt = this.conflicts + FORGET_FIRST + FORGET_GROWTH * this.forgotten;
    this.backtrack(0);
    if (propagate(this.assignment, this.arena, this.watches) >= 0) {
      this.isRefuted = true;
      return;
    }
    this.arena = forgetClauses(this.arena, this.assignment, this.watches, this.forgotten);
    this.analysis = this.createAnalysis();
  }

  /** Opens the next level. @returns an answer where there is nothing left to decide. */
  private decide(assumptions: readonly Literal[]): SatAnswer | null {
    const { assignment } = this;
    if (assignment.level === 0 && assumptions.length > 0) return this.assume(assumptions);
    while (!this.order.isEmpty) {
      const variable = this.order.takeMostActive();
      if (assignment.values[2 * variable] !== 0) continue;
      assignment.openLevel();
      assignment.assign(this.phases.literalToTry(variable, this.restarts.isStable), -1);
      return null;
    }
    this.model[0] = assignment.values.slice();
    return 'satisfiable';
  }

  /** Makes all assumptions true at a level of their own. */
  private assume(assumptions: readonly Literal[]): SatAnswer | null {
    const { assignment } = this;
    assignment.openLevel();
    for (const literal of assumptions) {
      const value = assignment.values[literal]!;
      if (value === 0) assignment.assign(literal, -1);
      if (value >= 0) continue;
      this.core = [...new Set([literal, ...this.analysis.decisionsBehind([literal])])];
      return 'unsatisfiable';
    }
    return null;
  }

  private backtrack(level: number): void {
    this.assignment.backtrack(level, this.release);
  }

  private readonly release = (literal: Literal): void => {
    this.phases.keep(literal);
    this.order.insert(literal >> 1);
  };

  private createAnalysis(): ConflictAnalysis {
    return new ConflictAnalysis(
      this.assignment,
      this.arena,
      (variable) => {
        this.order.bump(variable);
      },
      (clause) => {
        this.noteUse(clause);
      },
    );
  }

  private noteUse(clause: number): void {
    const glue = this.arena.glueOf(clause);
    if (glue === 0) return;
    this.arena.setLastUse(clause, this.forgotten + 1);
    if (glue <= 2) return;
    const now = this.analysis.glueOf(this.arena.literalsOf(clause));
    if (now < glue) this.arena.setGlue(clause, now);
  }
}
