import type { CompiledProblem } from '../model/compiled-problem.js';

/** How many participants have how many breaks, so that the spread between the fewest and the most is at hand. */
export class BreakSpread {
  private readonly participantsWith: Int32Array;
  private fewest = 0;

  constructor(private readonly compiled: CompiledProblem) {
    this.participantsWith = new Int32Array(compiled.slotCount + 1);
    this.participantsWith[0] = compiled.participantCount;
  }

  /** A participant who had so many breaks now has `change` more. */
  change(before: number, change: number): void {
    const { participantsWith } = this;
    participantsWith[before]! -= 1;
    participantsWith[before + change]! += 1;
    if (before + change < this.fewest) this.fewest = before + change;
    else while (participantsWith[this.fewest] === 0) this.fewest += 1;
  }

  /** The most breaks that a participant may have as things stand. */
  get most(): number {
    return this.fewest + this.compiled.breakSpread;
  }

  /** Breaks beyond that, over all participants. */
  get excess(): number {
    const { participantsWith, most } = this;
    let excess = 0;
    for (let breaks = most + 1; breaks < participantsWith.length; breaks += 1) {
      excess += participantsWith[breaks]! * (breaks - most);
    }
    return excess;
  }

  /** What `excess` gains or loses if this participant's breaks change so, the fewest staying what they are. */
  excessOnChange(breaks: number, change: number): number {
    const { most } = this;
    return Math.max(0, breaks + change - most) - Math.max(0, breaks - most);
  }
}
