import type { SlotRule } from './slot-rule.js';

/** A meeting pinned to a slot takes place there or not at all. */
export const pinnedSlot: SlotRule = {
  kind: 'pinned-slot',
  forbids: (problem, meeting, slot) => {
    const pinned = problem.meetings[meeting]?.pinned?.slot;
    return pinned !== undefined && pinned !== slot;
  },
};
