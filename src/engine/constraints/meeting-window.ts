import type { SlotRule } from './slot-rule.js';

/** A meeting confined to certain slots, such as the hour of a minister, takes place in one of them. */
export const meetingWindow: SlotRule = {
  kind: 'window',
  concerns: ({ meetings }, meeting) => meetings[meeting]?.slots !== undefined,
  forbids: (problem, meeting, slot) => problem.meetings[meeting]?.slots?.includes(slot) === false,
};
