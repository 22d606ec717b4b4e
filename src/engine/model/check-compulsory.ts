import type { Problem } from './problem.js';
import type { RefusalList } from './refusal-list.js';

/**
 * Where nothing may be left out, refuses whoever is in more meetings than there are slots, or than its own maximum: a
 * mistake in the counts, for which no search is needed. Whether the slots that somebody's absences, sessions and order
 * leave would do is a question about agendas, and answered as one. Optional meetings above capacity are a choice.
 */
export function checkCompulsory(problem: Problem, list: RefusalList): void {
  if (problem.isCompulsory !== true) return;
  const slots = problem.slots.length;
  for (const [participant, meetings] of countCompulsory(problem).entries()) {
    const most = problem.participants[participant]!.maximumMeetings ?? slots;
    const who = `Participant ${participant} is in ${meetings} compulsory meetings`;
    if (meetings > slots) {
      list.refuse(
        'too-many-meetings',
        `participants[${participant}]`,
        `${who} and there are ${slots} slots: take meetings away, add slots, or let meetings be left out ("isCompulsory": false).`,
      );
    } else if (meetings > most) {
      list.refuse(
        'too-many-meetings',
        `participants[${participant}].maximumMeetings`,
        `${who} and may have ${most}: raise the maximum to ${meetings}, take meetings away, or let meetings be left out ("isCompulsory": false).`,
      );
    }
  }
}

/** Per participant the meetings that it cannot do without; of alternatives one, where all of them are its own. */
function countCompulsory({ participants, meetings, alternatives = [] }: Problem): number[] {
  const setOf = new Map(alternatives.flatMap((set) => set.map((meeting) => [meeting, set] as const)));
  const counts = participants.map(() => 0);
  for (const [index, { participants: pair }] of meetings.entries()) {
    const set = setOf.get(index) ?? [index];
    if (set[0] !== index) continue;
    for (const participant of pair) {
      if (set.every((meeting) => meetings[meeting]!.participants.includes(participant))) counts[participant]! += 1;
    }
  }
  return counts;
}
