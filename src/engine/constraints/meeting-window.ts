import type { SlotRule } from './slot-rule.js';

/** A meeting confined to certain slots, such as the hour of a minister, takes place in one of them. */
export const meetingWindow: SlotRule = {
  kind: 'window',
  forbids: (problem, meeting, slot) => problem.meetings[meeting]?.slots?.includes(slot) === false,
};
