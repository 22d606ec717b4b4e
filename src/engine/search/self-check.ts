import type { SelfCheckLevel } from '../model/solution.js';
import { recount } from '../score/recount.js';
import type { Tally } from '../score/score.js';
import type { Agenda } from './agenda.js';

/** Throws where what was kept up to date differs from what a recount finds, or an undo does not restore. */
export class SelfCheck {
  private readonly before: Int32Array;

  constructor(
    private readonly agenda: Agenda,
    private readonly level: SelfCheckLevel,
  ) {
    this.before = agenda.slotOf.slice();
  }

  /** Call before a move is applied. */
  beforeMove(): void {
    if (this.level === 'move') this.before.set(this.agenda.slotOf);
  }

  /** Call once a move is kept. */
  afterMove(): void {
    if (this.level !== 'off') this.compareTally('an accepted move');
  }

  /** Call once a move is undone. */
  afterUndo(): void {
    if (this.level !== 'move') return;
    const differing = this.before.findIndex((slot, meeting) => slot !== this.agenda.slotOf[meeting]);
    if (differing >= 0) {
      throw new Error(
        `Undo left meeting ${differing} in slot ${this.agenda.slotOf[differing]!} instead of ${this.before[differing]!}: ` +
          'check the journal of the agenda.',
      );
    }
    this.compareTally('an undo');
  }

  private recount(): Tally {
    const { compiled, slotOf, roster, shortfallWeight } = this.agenda;
    return recount(roster.applyTo(compiled.problem), slotOf, shortfallWeight);
  }

  private compareTally(event: string): void {
    const kept = JSON.stringify(sorted(this.agenda.tally));
    const recounted = JSON.stringify(sorted(this.recount()));
    if (kept === recounted) return;
    throw new Error(
      `After ${event} the tally is ${kept}, a recount gives ${recounted}: check the constraint that differs.`,
    );
  }
}

const sorted = (tally: Tally): unknown => Object.entries(tally).sort(([one], [other]) => (one < other ? -1 : 1));
