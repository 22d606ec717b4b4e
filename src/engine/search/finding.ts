import { AgendaFinder, isWorthFinding, WITHIN_REACH } from '../bounds/agenda-finder.js';
import { toPairProblem } from '../bounds/to-pair-problem.js';
import type { SolveOptions } from '../model/solution.js';
import type { Agenda } from './agenda.js';
import type { Improvement } from './improve.js';

/** Rounds of full length that annealing has to itself: what it finds at all on public originals it mostly finds by then. */
const ROUNDS_BEFORE_FINDING = 1;

/** Conflicts of a turn: more than most public instances need to find an agenda. */
const CONFLICTS_PER_TURN = 60_000;

/** Conflicts between two looks at what is known of the bound. */
const CONFLICTS_PER_LOOK = 1_000;

/** Steps of annealing that take as long as a conflict. */
const STEPS_PER_CONFLICT = 1_000;

/**
 * Where annealing comes to rest a few breaks above the optimum, learning from conflicts may find the way down. For
 * problems of pairs alone, every meeting placed.
 */
export class Finding {
  private finder: AgendaFinder | null = null;
  private isHopeless = false;
  private rounds = 0;

  constructor(
    private readonly agenda: Agenda,
    private readonly improvement: Improvement,
    private readonly options: Pick<SolveOptions, 'lowerBound' | 'isStopped'>,
  ) {}

  /** To be called before every round of full length: takes a turn once annealing has had its time. */
  beforeRound(): void {
    this.rounds += 1;
    if (this.rounds > ROUNDS_BEFORE_FINDING) this.takeTurn();
  }

  /** Looks for agendas with fewer breaks than the best, one after the other; each takes its place. */
  takeTurn(): void {
    const finder = this.openFinder();
    let left = CONFLICTS_PER_TURN;
    while (finder !== null && left > 0 && !this.improvement.isOver) {
      const most = this.aim(finder);
      this.isHopeless = most === null;
      if (most === null) return;
      const before = finder.conflicts;
      const slots = finder.find(most, { conflicts: CONFLICTS_PER_LOOK, ...this.options });
      const spent = Math.max(1, finder.conflicts - before);
      left -= spent;
      this.improvement.spend(spent * STEPS_PER_CONFLICT);
      if (slots !== null) this.take(finder, slots);
    }
  }

  private openFinder(): AgendaFinder | null {
    const { bestSlots, fewestBreaks } = this.improvement;
    if (this.isHopeless || fewestBreaks === null) return null;
    this.finder ??= this.newFinder(fewestBreaks);
    this.isHopeless = this.finder === null;
    this.finder?.suggest(bestSlots);
    return this.finder;
  }

  private newFinder(most: number): AgendaFinder | null {
    const view = toPairProblem(this.agenda.compiled.problem);
    return view === null || !isWorthFinding(view.problem) ? null : new AgendaFinder(view.problem, most);
  }

  /**
   * What is known to be the least where that is within reach, otherwise half way there: where the bound is the optimum it is
   * asked for soon, where it is not no time is lost on it. @returns `null` where nothing better can be had.
   */
  private aim(finder: AgendaFinder): number | null {
    const most = (this.improvement.fewestBreaks ?? 0) - 1;
    const least = Math.max(finder.lowerBound, this.options.lowerBound?.() ?? most);
    if (least > most) return null;
    return most < least + WITHIN_REACH ? least : Math.ceil((least + most) / 2);
  }

  private take(finder: AgendaFinder, slots: readonly number[]): void {
    const before = this.improvement.fewestBreaks;
    this.agenda.restore(Int32Array.from(slots));
    this.improvement.noteBest();
    this.improvement.exchange();
    this.improvement.report();
    finder.suggest(this.improvement.bestSlots);
    // Another weight of idle slots may rank it below the best all the same.
    if (this.improvement.fewestBreaks === before) this.isHopeless = true;
  }
}
