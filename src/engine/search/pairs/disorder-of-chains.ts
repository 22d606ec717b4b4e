import type { PairAgenda } from './pair-agenda.js';
import type { PairChain } from './pair-chain.js';

/** Foretells what swapping one or two chains of the same two columns changes in pairs out of order. */
export class DisorderOfChains {
  private readonly marks: Int32Array;
  private mark = 0;

  constructor(private readonly agenda: PairAgenda) {
    this.marks = new Int32Array(agenda.frame.compiled.meetingCount);
  }

  /** @param counterChain the second chain, or `null`. */
  count(chain: PairChain, counterChain: PairChain | null): number {
    this.mark += 1;
    this.markMembers(chain);
    if (counterChain !== null) this.markMembers(counterChain);
    return this.countOf(chain) + (counterChain === null ? 0 : this.countOf(counterChain));
  }

  private markMembers({ members, length }: PairChain): void {
    for (let place = 0; place < length; place += 1) this.marks[members[place]!] = this.mark;
  }

  private countOf({ members, length, from, to }: PairChain): number {
    const { columnOf, frame } = this.agenda;
    const { predecessors, successors } = frame.compiled;
    let change = 0;
    for (let place = 0; place < length; place += 1) {
      const meeting = members[place]!;
      const now = columnOf[meeting]!;
      const then = from + to - now;
      for (let index = predecessors.start[meeting]!; index < predecessors.start[meeting + 1]!; index += 1) {
        const other = predecessors.items[index]!;
        const otherNow = columnOf[other]!;
        const otherThen = this.marks[other] === this.mark ? from + to - otherNow : otherNow;
        change += (otherThen >= then ? 1 : 0) - (otherNow >= now ? 1 : 0);
      }
      for (let index = successors.start[meeting]!; index < successors.start[meeting + 1]!; index += 1) {
        const other = successors.items[index]!;
        // Of a pair that swaps as a whole the successor's side has counted.
        if (this.marks[other] === this.mark) continue;
        change += (then >= columnOf[other]! ? 1 : 0) - (now >= columnOf[other]! ? 1 : 0);
      }
    }
    return change;
  }
}
