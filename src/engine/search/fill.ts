import type { Agenda } from './agenda.js';

/** Below any difference in breaks: among slots that are equal to both participants, take the one with most room. */
const PER_LOAD = 0.001;

/** Places what fits without breaking any rule or moving anybody, in the order given; what does not fit is left. */
export function fill(agenda: Agenda, order: Iterable<number>): void {
  for (const meeting of order) {
    if (agenda.slotOf[meeting]! >= 0) continue;
    const slot = findSlot(agenda, meeting);
    if (slot < 0) continue;
    agenda.place(meeting, slot);
    // It may have closed the last break of whoever had fewest, and so narrowed what others may have.
    if (agenda.days.spread.excess > 0) agenda.remove(meeting);
  }
  agenda.settle();
}

/** Whether the unplaced meeting could take the slot as the agenda stands, with every rule kept. */
export function fits(agenda: Agenda, meeting: number, slot: number): boolean {
  return (
    agenda.isAdmissible(meeting, slot) &&
    agenda.tables.canTake(meeting, slot) &&
    agenda.interpreters.canTake(meeting, slot) &&
    agenda.disorderOf(meeting, slot) === 0 &&
    agenda.strain.bears(agenda.compiled.first[meeting]!, meeting, slot) &&
    agenda.strain.bears(agenda.compiled.second[meeting]!, meeting, slot) &&
    keepsSpread(agenda, meeting, slot)
  );
}

function keepsSpread({ compiled, days }: Agenda, meeting: number, slot: number): boolean {
  if (compiled.problem.breakSpread === undefined) return true;
  return [compiled.first[meeting]!, compiled.second[meeting]!].every(
    (participant) => days.breaksOf[participant]! + days.breaksAdded(participant, slot) <= days.spread.most,
  );
}

/** The slot in which the meeting adds fewest breaks, or -1. */
function findSlot(agenda: Agenda, meeting: number): number {
  const { allowedSlots, first, second, previousSlot } = agenda.compiled;
  const previous = previousSlot[meeting]!;
  if (previous >= 0 && fits(agenda, meeting, previous)) return previous;
  let best = -1;
  let leastCost = Number.POSITIVE_INFINITY;
  for (let position = allowedSlots.start[meeting]!; position < allowedSlots.start[meeting + 1]!; position += 1) {
    const slot = allowedSlots.items[position]!;
    if (!fits(agenda, meeting, slot)) continue;
    const cost =
      agenda.days.breaksAdded(first[meeting]!, slot) +
      agenda.days.breaksAdded(second[meeting]!, slot) +
      PER_LOAD * agenda.load[slot]!;
    if (cost >= leastCost) continue;
    leastCost = cost;
    best = slot;
  }
  return best;
}
