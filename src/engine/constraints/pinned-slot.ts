import type { SlotRule } from './slot-rule.js';

/** A meeting pinned to a slot takes place there or not at all. */
export const pinnedSlot: SlotRule = {
  kind: 'pinned-slot',
  concerns: ({ meetings }, meeting) => meetings[meeting]?.pinned?.slot !== undefined,
  forbids: (problem, meeting, slot) => {
    const pinned = problem.meetings[meeting]?.pinned?.slot;
    return pinned !== undefined && pinned !== slot;
  },
};
