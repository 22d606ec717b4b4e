import type { BindingKind } from '../explain/explanation.js';
import type { Placement } from '../model/problem.js';
import type { MeetingChange } from '../repair/repair-answer.js';

/** What one slot has for a meeting. */
export type FoundPlace =
  | { readonly state: 'free'; readonly places: readonly Placement[] }
  /** Everything that changes, this meeting included. */
  | {
      readonly state: 'moves';
      readonly reasons: readonly BindingKind[];
      readonly changes: readonly MeetingChange[];
      readonly peopleDisturbed: number;
    }
  | {
      readonly state: 'impossible';
      readonly reasons: readonly (BindingKind | 'begun')[];
      /** Whether other meetings are all that is in the way, so that a longer search might find room. */
      readonly isSearchable: boolean;
    };

/** One entry per slot. */
export interface FoundPlaces {
  readonly status: 'found';
  readonly slots: readonly FoundPlace[];
}
