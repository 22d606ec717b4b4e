/**
 * The tables, or the interpreters, of an agenda under construction: how many meetings of each slot could not be served
 * at once. The count is exact (the deficiency of a maximum matching) and depends on who is in the slot alone, not on
 * the way there.
 */
export interface ResourcePool {
  /** Meetings that cannot be served, over all slots. Exact only after `settle`. */
  readonly excess: number;
  /** Takes the meeting into the slot. */
  add(meeting: number, slot: number): void;
  /** Takes the meeting, which was added to it, out of the slot. */
  remove(meeting: number, slot: number): void;
  /** The resource serves nobody in the slot from now on, or may serve again. */
  toggle(resource: number, slot: number): void;
  /** Lets what was freed by removals serve those who lack; call before reading `excess`. */
  settle(): void;
  /** Meetings of the slot that cannot be served. */
  excessAt(slot: number): number;
  /** Open and idle resources minus unserved meetings; how many more may fit, were all resources alike. */
  roomAt(slot: number): number;
  /** Whether the slot can serve this meeting, which is not in it, beside those it serves. */
  canTake(meeting: number, slot: number): boolean;
  /** A bound from below on the change of `excess` if, net, `count` meetings went from one slot to another. */
  boundOnShift(from: number, to: number, count: number): number;
}
