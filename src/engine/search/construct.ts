import type { CompiledProblem } from '../model/compiled-problem.js';
import type { Agenda } from './agenda.js';
import { fill, fits } from './fill.js';
import { makeRoom } from './make-room.js';

/** A first agenda that keeps every rule: the protected and the valuable first, then whoever has least choice. */
export function construct(agenda: Agenda, start?: readonly (number | null)[]): void {
  const order = listByUrgency(agenda.compiled);
  if (start !== undefined) takeOver(agenda, order, start);
  fill(agenda, order);
  makeRoom(agenda, order);
}

/** Takes over another agenda: as a whole if that keeps every rule, otherwise meeting by meeting what can be kept. */
function takeOver(agenda: Agenda, order: readonly number[], start: readonly (number | null)[]): void {
  const { isAllowed, slotCount } = agenda.compiled;
  const wanted = order.filter((meeting) => {
    const slot = start[meeting] ?? -1;
    return slot >= 0 && slot < slotCount && isAllowed[meeting * slotCount + slot] === 1;
  });
  // Half of an agenda may break rules, such as the spread of breaks, that the whole keeps.
  const taken = placeWhere(agenda, wanted, start, (meeting, slot) => agenda.isAdmissible(meeting, slot));
  if (agenda.relaxed === 0) return;
  for (const meeting of taken) agenda.remove(meeting);
  placeWhere(agenda, wanted, start, (meeting, slot) => fits(agenda, meeting, slot));
}

/** @returns the meetings placed. */
function placeWhere(
  agenda: Agenda,
  meetings: readonly number[],
  start: readonly (number | null)[],
  isPossible: (meeting: number, slot: number) => boolean,
): number[] {
  const taken = meetings.filter((meeting) => {
    const slot = start[meeting]!;
    const isTaken = isPossible(meeting, slot);
    if (isTaken) agenda.place(meeting, slot);
    return isTaken;
  });
  agenda.settle();
  return taken;
}

/** All meetings: pinned slots, then those of the previous agenda, then by weight, then by how little choice they have. */
export function listByUrgency(compiled: CompiledProblem): number[] {
  const { isPinned, previousSlot, weight } = compiled;
  const slack = Array.from(weight, (_, meeting) => slackOf(compiled, meeting));
  return [...weight.keys()].sort(
    (one, other) =>
      isPinned[other]! - isPinned[one]! ||
      Number(previousSlot[other]! >= 0) - Number(previousSlot[one]! >= 0) ||
      weight[other]! - weight[one]! ||
      slack[one]! - slack[other]! ||
      one - other,
  );
}

/** Allowed slots minus the meetings of the busier participant: the lower, the harder to place later. */
function slackOf(compiled: CompiledProblem, meeting: number): number {
  const { allowedSlots, first, second, meetingsOf } = compiled;
  const degree = (participant: number): number => meetingsOf.start[participant + 1]! - meetingsOf.start[participant]!;
  const choice = allowedSlots.start[meeting + 1]! - allowedSlots.start[meeting]!;
  return choice - Math.max(degree(first[meeting]!), degree(second[meeting]!));
}
