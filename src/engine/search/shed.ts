import { LIMITS } from '../model/limits.js';
import type { Agenda } from './agenda.js';

/** Leaves out the least valuable meetings until every rule is kept again. */
export function shed(agenda: Agenda): void {
  for (let slot = 0; slot < agenda.compiled.slotCount; slot += 1) shedSlot(agenda, slot);
  for (const meeting of agenda.slotOf.keys()) shedDisorder(agenda, meeting);
  while (agenda.strain.total > 0) shedStrain(agenda);
  while (agenda.days.spread.excess > 0) shedFromMostBroken(agenda);
}

function shedSlot(agenda: Agenda, slot: number): void {
  if (!isOverbooked(agenda, slot)) return;
  for (const meeting of listByValue(agenda, slot)) {
    const before = agenda.relaxed;
    agenda.openJournal();
    agenda.remove(meeting);
    agenda.settle();
    if (agenda.relaxed < before) agenda.closeJournal();
    else agenda.rollBack();
    if (!isOverbooked(agenda, slot)) return;
  }
}

const isOverbooked = (agenda: Agenda, slot: number): boolean =>
  agenda.tables.excessAt(slot) + agenda.interpreters.excessAt(slot) > 0;

/** The slot's meetings, the least valuable first and those pinned to it last. */
function listByValue(agenda: Agenda, slot: number): number[] {
  const { isPinned, weight } = agenda.compiled;
  const meetings = Array.from({ length: agenda.load[slot]! }, (_, position) => agenda.meetingIn(slot, position));
  return meetings.sort(
    (one, other) => isPinned[one]! - isPinned[other]! || weight[one]! - weight[other]! || one - other,
  );
}

/** Leaves out meetings of whoever is asked too much, the least valuable first, each only where that is a relief. */
function shedStrain(agenda: Agenda): void {
  const { isPinned, weight } = agenda.compiled;
  const strained = [...agenda.slotOf.keys()].filter((meeting) => isStrained(agenda, meeting));
  strained.sort((one, other) => isPinned[one]! - isPinned[other]! || weight[one]! - weight[other]! || one - other);
  const before = agenda.strain.total;
  for (const meeting of strained) {
    const { total } = agenda.strain;
    const slot = agenda.slotOf[meeting]!;
    if (!isStrained(agenda, meeting)) continue;
    agenda.remove(meeting);
    if (agenda.strain.total >= total) agenda.place(meeting, slot);
  }
  // Where no single one is a relief, the least valuable goes all the same: in the end nobody is asked too much.
  if (agenda.strain.total >= before) agenda.remove(strained[0]!);
  agenda.settle();
}

function isStrained({ slotOf, compiled, strain }: Agenda, meeting: number): boolean {
  const slot = slotOf[meeting]!;
  const { first, second } = compiled;
  return slot >= 0 && strain.around(first[meeting]!, slot, slot) + strain.around(second[meeting]!, slot, slot) > 0;
}

/** Leaves out a meeting of whoever has most breaks, best the least valuable of those that stand alone. */
function shedFromMostBroken(agenda: Agenda): void {
  const { days, compiled } = agenda;
  const participant = days.breaksOf.indexOf(days.breaksOf.reduce((most, breaks) => Math.max(most, breaks), 0));
  const meetings = compiled.meetingsOf.items
    .subarray(compiled.meetingsOf.start[participant], compiled.meetingsOf.start[participant + 1])
    .filter((meeting) => agenda.slotOf[meeting]! >= 0);
  const dislike = (meeting: number): number => {
    const breaksLeft = agenda.days.breaksWithout(participant, agenda.slotOf[meeting]!);
    return (breaksLeft + compiled.isPinned[meeting]! * compiled.slotCount) * LIMITS.weight + compiled.weight[meeting]!;
  };
  agenda.remove(meetings.reduce((least, meeting) => (dislike(meeting) < dislike(least) ? meeting : least)));
  agenda.settle();
}

function shedDisorder(agenda: Agenda, meeting: number): void {
  const { predecessors, weight, isPinned } = agenda.compiled;
  const end = predecessors.start[meeting + 1]!;
  for (let position = predecessors.start[meeting]!; position < end; position += 1) {
    const predecessor = predecessors.items[position]!;
    const slot = agenda.slotOf[meeting]!;
    if (slot < 0) return;
    if (agenda.slotOf[predecessor]! < slot) continue;
    const value = (one: number): number => weight[one]! + (isPinned[one] === 1 ? Number.MAX_SAFE_INTEGER / 2 : 0);
    agenda.remove(value(predecessor) < value(meeting) ? predecessor : meeting);
  }
  agenda.settle();
}
