import type { SlotRule } from './slot-rule.js';

/** The slot is at least as long as the meeting needs. */
export const meetingLength: SlotRule = {
  kind: 'length',
  concerns: ({ meetings }, meeting) => meetings[meeting]?.minimumMinutes !== undefined,
  forbids: (problem, meeting, slot) => {
    const { startMinute, endMinute } = problem.slots[slot] ?? { startMinute: 0, endMinute: 0 };
    return endMinute - startMinute < (problem.meetings[meeting]?.minimumMinutes ?? 0);
  },
};
