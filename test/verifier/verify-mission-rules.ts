import type { Placement, Problem } from '../../src/engine/index.js';

type Placements = readonly (Placement | null)[];

interface Stop {
  readonly meeting: number;
  readonly slot: number;
  readonly venue: number;
}

/** Whoever has too many meetings in a row, or cannot reach the next one in time. */
export function verifyPeople(problem: Problem, placements: Placements): string[] {
  const stopsOf = stopsBy(problem, placements, (_, meeting) => problem.meetings[meeting]!.participants);
  return problem.participants.flatMap(({ maximumConsecutive = Infinity }, participant) => {
    const stops = stopsOf.get(participant) ?? [];
    const row = longestRow(problem, stops);
    const late = lateArrivals(problem, stops).map(
      (meeting) => `participant ${participant} is late for meeting ${meeting}`,
    );
    return row > maximumConsecutive ? [`participant ${participant} has ${row} meetings in a row`, ...late] : late;
  });
}

/** Whichever interpreter has no pause, too much on a day, or work at another venue than its own. */
export function verifyInterpreters(problem: Problem, placements: Placements): string[] {
  const stopsOf = stopsBy(problem, placements, ({ interpreter }) => (interpreter === null ? [] : [interpreter]));
  return problem.interpreters.flatMap((limits, interpreter) => {
    const { maximumConsecutive = Infinity, maximumPerDay = Infinity, venue } = limits;
    const stops = stopsOf.get(interpreter) ?? [];
    const row = longestRow(problem, stops);
    const days = stops.map(({ slot }) => problem.slots[slot]!.day);
    const busiest = Math.max(0, ...days.map((day) => days.filter((other) => other === day).length));
    const isElsewhere = venue !== undefined && stops.some((stop) => stop.venue !== venue);
    return [
      row > maximumConsecutive ? `interpreter ${interpreter} has ${row} meetings in a row` : '',
      busiest > maximumPerDay ? `interpreter ${interpreter} has ${busiest} meetings on a day` : '',
      isElsewhere ? `interpreter ${interpreter} works at another venue` : '',
    ].filter((sentence) => sentence !== '');
  });
}

/** Vetoed pairs that meet, and alternatives that both take place. */
export function verifyPairs(problem: Problem, placements: Placements): string[] {
  const vetoes = (problem.vetoes ?? []).map((pair) => [...pair].sort((one, other) => one - other).join());
  const met = problem.meetings.flatMap(({ participants }, meeting) => {
    const pair = [...participants].sort((one, other) => one - other).join();
    return placements[meeting] !== null && vetoes.includes(pair) ? [`meeting ${meeting} is vetoed`] : [];
  });
  const doubled = (problem.alternatives ?? [])
    .map((set) => set.filter((meeting) => placements[meeting] !== null))
    .filter((placed) => placed.length > 1)
    .map((placed) => `meetings ${placed.join()} are alternatives`);
  return [...met, ...doubled];
}

/** Per person its placed meetings in order of time. */
function stopsBy(
  problem: Problem,
  placements: Placements,
  peopleOf: (placement: Placement, meeting: number) => readonly number[],
): Map<number, Stop[]> {
  const stopsOf = new Map<number, Stop[]>();
  placements.forEach((placement, meeting) => {
    if (placement === null || problem.slots[placement.slot] === undefined) return;
    const stop = { meeting, slot: placement.slot, venue: problem.tables[placement.table]?.venue ?? 0 };
    for (const person of peopleOf(placement, meeting)) stopsOf.set(person, [...(stopsOf.get(person) ?? []), stop]);
  });
  for (const stops of stopsOf.values()) stops.sort((one, other) => one.slot - other.slot);
  return stopsOf;
}

function longestRow({ slots }: Problem, stops: readonly Stop[]): number {
  let longest = 0;
  let row = 0;
  stops.forEach(({ slot }, index) => {
    const before = stops[index - 1]?.slot;
    const isNext = before === slot - 1 && slots[before]?.session === slots[slot]?.session;
    row = isNext ? row + 1 : 1;
    longest = Math.max(longest, row);
  });
  return longest;
}

function lateArrivals({ slots, travelMinutes }: Problem, stops: readonly Stop[]): number[] {
  return stops.flatMap(({ slot, venue, meeting }, index) => {
    const before = stops[index - 1];
    if (before === undefined || slots[before.slot]!.day !== slots[slot]!.day) return [];
    const minutes = slots[slot]!.startMinute - slots[before.slot]!.endMinute;
    return minutes < (travelMinutes?.[before.venue]?.[venue] ?? 0) ? [meeting] : [];
  });
}
