import type { SlotRule } from './slot-rule.js';

/** A meeting confined to sessions takes place in one of them. */
export const meetingSession: SlotRule = {
  kind: 'session',
  concerns: ({ meetings }, meeting) => meetings[meeting]?.sessions !== undefined,
  forbids: (problem, meeting, slot) => {
    const session = problem.slots[slot]?.session;
    return session !== undefined && problem.meetings[meeting]?.sessions?.includes(session) === false;
  },
};
