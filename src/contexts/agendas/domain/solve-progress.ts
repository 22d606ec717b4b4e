/** What is proven about how good an agenda of this problem can be at most, whoever looks for it. */
export interface AgendaBounds {
  /** No agenda places more meetings than this: people, tables and interpreters have no more time. */
  readonly mostPlaceable: number;
  /** An agenda that places every meeting has at least so many breaks; null while nothing is known of that. */
  readonly breaksAtLeast: number | null;
}

/** The agenda that is measured against what is proven. */
export interface FoundCounts {
  readonly placed: number;
  readonly meetings: number;
  readonly breaks: number;
  readonly idleSlots: number;
}

/**
 * How far an agenda may be from the best. First the meetings count: as long as more might be placed, the gap is the share
 * of those that may be missing. After that it is the share of breaks that might be spared. 0 is a proof.
 */
export interface AgendaGap {
  /** What the gap is measured in; null where nothing is known of it. */
  readonly gapIn: 'meetings' | 'breaks' | null;
  /** From 0 to 100. */
  readonly gapPercent: number | null;
}

/** How far a run has come, as people are shown it. The agenda is the best so far. */
export interface SolveProgress extends FoundCounts, AgendaBounds, AgendaGap {
  /** Part of the allowed time, or of the steps to be repeated, that has gone by, from 0 to 1. */
  readonly share: number;
  readonly elapsedMilliseconds: number;
  /**
   * How long it still takes at most: a run ends sooner where nothing is left to gain. Of a repetition an estimate, at the
   * pace so far; null before there is a pace.
   */
  readonly remainingMilliseconds: number | null;
}

/** The best agenda of a run, and what was proven, from a moment of it on. */
export interface QualityPoint extends Omit<FoundCounts, 'meetings'>, AgendaBounds {
  readonly elapsedMilliseconds: number;
}

const PERCENT = 100;

/** The gap between an agenda and what is proven of all agendas. */
export function gapOf({ placed, meetings, breaks }: FoundCounts, bounds: AgendaBounds): AgendaGap {
  const { mostPlaceable, breaksAtLeast } = bounds;
  if (placed < mostPlaceable) {
    return { gapIn: 'meetings', gapPercent: percentOf(mostPlaceable - placed, mostPlaceable) };
  }
  if (breaks === 0) return { gapIn: 'breaks', gapPercent: 0 };
  // The bound speaks of agendas that leave nothing out; of others nothing is proven.
  if (placed < meetings || breaksAtLeast === null) return { gapIn: null, gapPercent: null };
  return { gapIn: 'breaks', gapPercent: percentOf(Math.max(0, breaks - breaksAtLeast), breaks) };
}

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (PERCENT * part) / whole);
