import type { Problem } from '../../../../engine/index.js';

/**
 * How many meetings an agenda of that problem can place at most, by counting: each side of the market has only so much
 * time, and so have tables and interpreters. Cheap, and never too low; the first of the two of a meeting is of one side,
 * the second of the other.
 */
export function mostPlaceable(problem: Problem): number {
  const { meetings, slots, tables, interpreters } = problem;
  const needing = meetings.filter(({ languagePairs = [] }) => languagePairs.length > 0).length;
  const tablePlaces = placesOf(
    slots.length,
    tables.map(({ closedSlots }) => closedSlots),
  );
  const interpreterPlaces = placesOf(
    slots.length,
    interpreters.map(({ unavailableSlots }) => unavailableSlots),
  );
  return Math.min(
    placesOfSide(problem, 0),
    placesOfSide(problem, 1),
    tablePlaces,
    meetings.length - needing + Math.min(needing, interpreterPlaces),
  );
}

/** Meetings for which those who are first, or second, in them have time. */
function placesOfSide({ meetings, participants, slots }: Problem, side: 0 | 1): number {
  const wishes = participants.map(() => 0);
  for (const { participants: pair } of meetings) wishes[pair[side]] = (wishes[pair[side]] ?? 0) + 1;
  return participants.reduce((sum, { unavailableSlots = [], maximumMeetings = slots.length }, participant) => {
    const there = slots.length - new Set(unavailableSlots).size;
    return sum + Math.min(wishes[participant] ?? 0, maximumMeetings, there);
  }, 0);
}

function placesOf(slots: number, closedSlots: readonly (readonly number[] | undefined)[]): number {
  return closedSlots.reduce((sum, closed = []) => sum + slots - new Set(closed).size, 0);
}
