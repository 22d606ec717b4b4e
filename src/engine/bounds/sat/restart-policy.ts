/** Weights of the newest conflict in the fast and the slow running mean of glue. */
const FAST = 1 / 32;
const SLOW = 1 / 4096;

/** Focused mode restarts once recent glue exceeds the long-term glue by this factor. */
const MARGIN = 1.1;
const FEWEST_CONFLICTS = 4;

/** Stable mode restarts after the Luby sequence times this many conflicts. */
const LUBY_UNIT = 512;

/** Conflicts of the first stretch of a mode; stretches grow with the square of their number. */
const FIRST_STRETCH = 1500;

/**
 * When to start over. Alternates between focused stretches (frequent restarts led by glue, good at refuting) and stable
 * ones (rare restarts, good at finding), as in CaDiCaL (Biere et al., 2020).
 */
export class RestartPolicy {
  isStable: boolean;
  private conflicts = 0;
  private fast = 0;
  private slow = 0;
  private sinceRestart = 0;
  private stretch = 1;
  private stretchLeft = FIRST_STRETCH;
  private lubyIndex = 1;

  /** @param modes whether stretches alternate, or all is one stable stretch: for those who want nothing but to find. */
  constructor(private readonly modes: 'alternating' | 'stable' = 'alternating') {
    this.isStable = modes === 'stable';
  }

  noteConflict(glue: number): void {
    this.sinceRestart += 1;
    this.stretchLeft -= 1;
    this.fast += (glue - this.fast) * FAST;
    // A plain mean until the window is full, lest the slow mean start far too low.
    this.conflicts += 1;
    this.slow += (glue - this.slow) * Math.max(SLOW, 1 / this.conflicts);
  }

  get isDue(): boolean {
    if (this.isStable) return this.sinceRestart >= luby(this.lubyIndex) * LUBY_UNIT;
    return this.sinceRestart >= FEWEST_CONFLICTS && this.fast > this.slow * MARGIN;
  }

  /** To be called at each restart; the mode may change with it. */
  restart(): void {
    this.sinceRestart = 0;
    if (this.isStable) this.lubyIndex += 1;
    if (this.stretchLeft > 0 || this.modes === 'stable') return;
    this.isStable = !this.isStable;
    if (!this.isStable) this.stretch += 1;
    this.stretchLeft = FIRST_STRETCH * this.stretch * this.stretch;
  }
}

/** The Luby sequence 1, 1, 2, 1, 1, 2, 4, ... counted from 1. */
function luby(index: number): number {
  let rest = index;
  for (;;) {
    const power = 31 - Math.clz32(rest + 1);
    if (rest + 1 === 1 << power) return 1 << (power - 1);
    rest -= (1 << power) - 1;
  }
}
