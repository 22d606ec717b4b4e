import type { CompiledProblem } from '../model/compiled-problem.js';
import { groupIndices } from '../model/grouped-indices.js';
import type { Placement } from '../model/problem.js';
import { Agenda } from '../search/agenda.js';
import type { RepairCase } from './repair-case.js';

/**
 * An agenda for the search to better: whatever was left out before may be placed by whoever asks for the slot, but no
 * move of the search draws it.
 */
export function openAgenda({ compiled, isLeftOver, setOf, toPlace }: RepairCase): Agenda {
  const wanted = new Set(toPlace.map(({ meeting }) => setOf[meeting]!).filter((set) => set >= 0));
  const allowed = Array.from(isLeftOver, (leftOver, meeting) =>
    leftOver === 1 && !wanted.has(setOf[meeting]!) ? [] : allowedSlotsOf(compiled, meeting),
  );
  return new Agenda({ ...compiled, allowedSlots: groupIndices(allowed) });
}

/** Slots that the meeting may take. */
export function allowedSlotsOf({ allowedSlots }: CompiledProblem, meeting: number): number[] {
  return [...allowedSlots.items.subarray(allowedSlots.start[meeting], allowedSlots.start[meeting + 1])];
}

/** Makes the agenda that of the placements, interpreters on duty where they serve and wherever else limits permit. */
export function takeOverPlacements(agenda: Agenda, placements: readonly (Placement | null)[]): void {
  rosterFor(agenda, placements);
  agenda.restore(Int32Array.from(placements, (placement) => placement?.slot ?? -1));
}

/** Everybody rests but where they serve; then rests end one by one, as far as limits permit. */
function rosterFor(agenda: Agenda, placements: readonly (Placement | null)[]): void {
  const { roster, compiled } = agenda;
  const { slotCount } = compiled;
  const isServing = new Uint8Array(roster.rests.length);
  for (const { interpreter, slot } of placements.flatMap((placement) => placement ?? [])) {
    if (interpreter !== null) isServing[interpreter * slotCount + slot] = 1;
  }
  for (const interpreter of roster.limited) {
    const available = compiled.problem.slots.flatMap((_, slot) => (roster.isAvailable(interpreter, slot) ? slot : []));
    for (const slot of available) {
      const shouldRest = isServing[interpreter * slotCount + slot] === 0;
      if (roster.isResting(interpreter, slot) !== shouldRest) agenda.toggleRest(interpreter, slot);
    }
    for (const slot of available.filter((one) => roster.isResting(interpreter, one))) {
      agenda.toggleRest(interpreter, slot);
      if (!roster.keepsLimits(interpreter, slot)) agenda.toggleRest(interpreter, slot);
    }
  }
}
