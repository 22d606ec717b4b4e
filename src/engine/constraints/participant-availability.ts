import type { SlotRule } from './slot-rule.js';

/** Nobody meets in a slot in which they are unavailable. */
export const participantAvailability: SlotRule = {
  kind: 'availability',
  concerns: ({ meetings, participants }, meeting) =>
    meetings[meeting]?.participants.some((participant) => participants[participant]?.unavailableSlots !== undefined) ??
    false,
  forbids: (problem, meeting, slot) =>
    problem.meetings[meeting]?.participants.some((participant) =>
      problem.participants[participant]?.unavailableSlots?.includes(slot),
    ) ?? false,
};
