import type { Problem } from '../model/problem.js';
import type { SlotRuleKind } from '../model/solution.js';

/** A hard rule that looks at one meeting and one slot alone, so that it can be settled before any search. */
export interface SlotRule {
  readonly kind: SlotRuleKind;
  /** Whether the rule can forbid this meeting any slot: most rules say nothing of most meetings. */
  concerns(problem: Problem, meeting: number): boolean;
  /** Whether the rule keeps this meeting out of this slot, whatever else happens. */
  forbids(problem: Problem, meeting: number, slot: number): boolean;
}
