import type { FilterKind, FilterReason } from '../model/scored-pair.js';
import type { PairView, Statements } from '../terms/term.js';

/** A pair as filters see it. */
export interface FilteredView extends PairView {
  readonly isExcluded: boolean;
  /** Today at the mission as ISO date; `null` when nobody says. */
  readonly day: string | null;
  readonly clearedIds: ReadonlySet<string>;
}

/** A condition without which two may not meet, whatever their score. */
export interface PairFilter {
  readonly kind: FilterKind;
  /** `null` for filters that look at the pair itself: its exclusion, its products. */
  readonly reads: Statements | null;
  stops(view: FilteredView): boolean;
  /** What to tell people; asked only about a pair that the filter stops. */
  reasonOf(view: FilteredView): FilterReason;
}
