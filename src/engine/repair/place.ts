/** Somewhere for a pending meeting, or for an alternative to it. */
export interface Place {
  readonly meeting: number;
  readonly slot: number;
  /** -1 where none is needed. */
  readonly interpreter: number;
  /** Slot and table stay as published: the participants do not notice. */
  readonly keepsTable: boolean;
  /** Meetings that must leave this slot, or come before or after it. */
  readonly evicted: readonly number[];
  /** A meeting that loses the interpreter to this one, or -1. */
  readonly strippedOfInterpreter: number;
  /** People who would be disturbed for it and are not yet. */
  readonly cost: number;
  /** Less is better, among places of equal cost: breaks, then distance in time from the published slot. */
  readonly strain: number;
}
