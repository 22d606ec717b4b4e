import { LONGEST_CHAIN } from '../../moves/kempe-chain.js';
import type { ChainEnd, ChainSwap } from './chain-swap.js';
import type { PairAgenda } from './pair-agenda.js';

/** A Kempe chain (see `KempeChain`) of an agenda of pairs, with everything that its swap would change. */
export class PairChain implements ChainSwap {
  /** Meetings of the component, as many as `length`. */
  readonly members = new Int32Array(LONGEST_CHAIN);
  length = 0;
  from = 0;
  to = 0;
  /** Meetings that go from `from` to `to`, minus those that come back: -1, 0 or 1. */
  shift = 0;
  /** What the swap changes in breaks times burdens, and in breaks beyond the spread. */
  burdenedBreaks = 0;
  beyondSpread = 0;
  /** 2 for a path, 0 for a cycle, which leaves everybody's busy slots as they are. */
  endCount = 0;
  readonly firstEnd: ChainEnd = newEnd();
  readonly secondEnd: ChainEnd = newEnd();

  constructor(private readonly agenda: PairAgenda) {}

  /** Finds the chain of a meeting towards another column; false where a member may not go, or it is too long. */
  build(meeting: number, to: number): boolean {
    const { frame, columnOf } = this.agenda;
    const { first, second } = frame.compiled;
    this.from = columnOf[meeting]!;
    this.to = to;
    this.endCount = 0;
    this.burdenedBreaks = 0;
    this.beyondSpread = 0;
    this.members[0] = meeting;
    this.length = 1;
    this.shift = 1;
    const end = this.follow(first[meeting]!, meeting);
    if (end === BLOCKED) return false;
    return end === CYCLE || this.follow(second[meeting]!, meeting) === END;
  }

  has(meeting: number): boolean {
    for (let place = 0; place < this.length; place += 1) if (this.members[place] === meeting) return true;
    return false;
  }

  /** Walks from a participant of the meeting to the end of the path, or round the cycle. */
  private follow(participant: number, meeting: number): number {
    const { members } = this;
    const { at, frame } = this.agenda;
    const { width, isAllowed, pairOf } = frame;
    let here = this.from;
    let there = this.to;
    let current = participant;
    for (;;) {
      const next = at[current * width + there]!;
      if (next < 0) {
        this.noteEnd(this.endCount === 0 ? this.firstEnd : this.secondEnd, current, here, there);
        this.endCount += 1;
        return END;
      }
      if (next === meeting) return CYCLE;
      if (this.length === LONGEST_CHAIN || isAllowed[next * width + here] === 0) return BLOCKED;
      members[this.length] = next;
      this.length += 1;
      this.shift += there === this.from ? 1 : -1;
      current ^= pairOf[next]!;
      const swapped = here;
      here = there;
      there = swapped;
    }
  }

  private noteEnd(end: ChainEnd, participant: number, from: number, to: number): void {
    const { at, frame, burden, spread, breaksOf } = this.agenda;
    const row = participant * frame.width;
    const areNeighbours = to - from === 1 || from - to === 1;
    const leave = joined(at, row + from) - 1;
    // The meeting that is about to leave is no neighbour of where it goes.
    const enter = 1 - joined(at, row + to) + (areNeighbours ? 1 : 0);
    end.participant = participant;
    end.fromDay = frame.dayOfColumn[from]!;
    end.toDay = frame.dayOfColumn[to]!;
    end.leave = leave;
    end.enter = enter;
    const change = end.fromDay === end.toDay ? leave + enter : this.breaksAcrossDays(end);
    end.breaks = change;
    if (change === 0) return;
    this.burdenedBreaks += change * burden[participant]!;
    this.beyondSpread += spread.excessOnChange(breaksOf[participant]!, change);
  }

  private breaksAcrossDays({ participant, fromDay, toDay, leave, enter }: ChainEnd): number {
    const { runs, frame } = this.agenda;
    const days = participant * frame.compiled.dayCount;
    const left = runs[days + fromDay]!;
    const entered = runs[days + toDay]!;
    return breaksOfRuns(left + leave) - breaksOfRuns(left) + breaksOfRuns(entered + enter) - breaksOfRuns(entered);
  }
}

const END = 1;
const CYCLE = 0;
const BLOCKED = -1;

const newEnd = (): ChainEnd => ({ participant: 0, fromDay: 0, toDay: 0, leave: 0, enter: 0, breaks: 0 });

const breaksOfRuns = (runs: number): number => (runs > 1 ? runs - 1 : 0);

/** How many of the two neighbouring columns are busy. */
const joined = (at: Int32Array, cell: number): number => (at[cell - 1]! >= 0 ? 1 : 0) + (at[cell + 1]! >= 0 ? 1 : 0);
