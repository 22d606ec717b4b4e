import { findAllowedSlots, tightenByOrder } from './allowed-slots.js';
import { findOvercrowding } from './overcrowding.js';
import { listMeetingsOf, type PairProblem } from './pair-problem.js';

/**
 * Looks for meetings that cannot all take place by three arguments, from the simplest to the most involved: too few
 * slots for a participant, no slot left by the order of meetings, too few tables. Each takes polynomial time.
 *
 * @returns such meetings, with all that the order ties to them where the order is part of the argument; `null` where none
 * applies.
 */
export function refuteCheaply(problem: PairProblem): readonly number[] | null {
  const allowed = findAllowedSlots(problem);
  const crowded = findCrowdedMeetings(problem, allowed);
  if (crowded !== null) return crowded;
  const outOfOrder = findCrowdedMeetings(problem, tightenByOrder(problem, allowed));
  return outOfOrder === null ? null : withChains(problem, outOfOrder);
}

/** Adds whatever the order ties to any of the meetings, directly or through others. */
function withChains(problem: PairProblem, meetings: readonly number[]): readonly number[] {
  const neighboursOf = problem.meetings.map((): number[] => []);
  for (const [later, { predecessors = [] }] of problem.meetings.entries()) {
    for (const earlier of predecessors) {
      neighboursOf[earlier]!.push(later);
      neighboursOf[later]!.push(earlier);
    }
  }
  const reached = new Set(meetings);
  // A set visits what is added while it is walked.
  for (const meeting of reached) {
    for (const neighbour of neighboursOf[meeting]!) reached.add(neighbour);
  }
  return [...reached];
}

/** The fewest meetings found that their participant's slots, or else the tables, do not suffice for. */
function findCrowdedMeetings(problem: PairProblem, allowed: readonly (readonly number[])[]): readonly number[] | null {
  const oneEach = problem.slots.map(() => 1);
  const groups = listMeetingsOf(problem).map((meetings) => ({ meetings, rooms: oneEach }));
  groups.push({ meetings: [...allowed.keys()], rooms: problem.slots.map((slot) => slot.tables) });
  let fewest: readonly number[] | null = null;
  for (const { meetings, rooms } of groups) {
    const crowded = findOvercrowding(
      meetings.map((meeting) => allowed[meeting]!),
      rooms,
    );
    if (crowded === null || (fewest !== null && fewest.length <= crowded.length)) continue;
    fewest = crowded.map((member) => meetings[member]!);
  }
  return fewest;
}
