import type { BindingKind, ExplainedBreak, ParticipantDay } from './explanation.js';
import { bindingsAt } from './find-bindings.js';
import type { PlacedAgenda } from './placed-agenda.js';

interface DayOptions {
  /** Breaks of whoever has fewest. */
  readonly fewestBreaks: number;
  /** Slots before this index have begun. */
  readonly begunSlots: number;
  /** Asked before each break; true leaves the causes of those that remain unknown. */
  readonly isStopped: () => boolean;
}

/** Per participant and day on which it meets anybody: when it begins and ends, and why it has breaks. */
export function explainDays(agenda: PlacedAgenda, options: DayOptions): ParticipantDay[] {
  return listDays(agenda).map(({ participant, day, stops }) => {
    const first = stops[0]!;
    const last = stops.at(-1)!;
    const meetings = stops.map((stop) => stop.meeting);
    const breaks = stops.flatMap(({ slot }, index): ExplainedBreak[] => {
      const next = stops[index + 1]?.slot ?? slot + 1;
      return next - slot < 2 ? [] : [explainBreak(agenda, participant, meetings, [slot + 1, next - 1], options)];
    });
    return { participant, day, meetings: stops.length, firstSlot: first.slot, lastSlot: last.slot, breaks };
  });
}

interface Day {
  readonly participant: number;
  readonly day: number;
  /** In order of time. */
  readonly stops: readonly { readonly meeting: number; readonly slot: number }[];
}

function listDays({ problem, placements }: PlacedAgenda): Day[] {
  const stopsOf: { meeting: number; slot: number }[][] = problem.participants.map(() => []);
  for (const [meeting, placement] of placements.entries()) {
    if (placement === null) continue;
    const stop = { meeting, slot: placement.slot };
    for (const participant of problem.meetings[meeting]!.participants) stopsOf[participant]!.push(stop);
  }
  return stopsOf.flatMap((all, participant) => {
    const sorted = all.sort((one, other) => one.slot - other.slot);
    const days = [...new Set(sorted.map(({ slot }) => problem.slots[slot]!.day))];
    return days.map((day) => ({
      participant,
      day,
      stops: sorted.filter(({ slot }) => problem.slots[slot]!.day === day),
    }));
  });
}

/** What keeps the day's other meetings out of the break. */
function explainBreak(
  agenda: PlacedAgenda,
  participant: number,
  meetings: readonly number[],
  [fromSlot, toSlot]: readonly [number, number],
  { fewestBreaks, begunSlots, isStopped }: DayOptions,
): ExplainedBreak {
  if (isStopped()) return { fromSlot, toSlot, cause: { kind: 'unknown' } };
  const slots = Array.from({ length: toSlot - fromSlot + 1 }, (_, index) => fromSlot + index);
  const away = agenda.problem.participants[participant]!.unavailableSlots ?? [];
  const present = slots.filter((slot) => !away.includes(slot));
  if (present.length === 0) return { fromSlot, toSlot, cause: { kind: 'absent' } };
  const tried = meetings.flatMap((meeting) =>
    present.map((slot) => ({
      meeting,
      slot,
      kinds: agenda.without(meeting, () => bindingsAt(agenda, meeting, slot, fewestBreaks)),
    })),
  );
  const isToCome = (slot: number): boolean => slot >= begunSlots;
  const way = tried.find(
    ({ meeting, slot, kinds }) =>
      kinds.length === 0 &&
      isToCome(slot) &&
      isToCome(agenda.slotOf(meeting)) &&
      closes(agenda, participant, meeting, slot),
  );
  if (way !== undefined) return { fromSlot, toSlot, cause: { kind: 'movable', meeting: way.meeting, slot: way.slot } };
  return { fromSlot, toSlot, cause: { kind: 'bound', by: mostFrequent(tried.flatMap(({ kinds }) => kinds)) } };
}

/** Where nothing binds, moving would only leave a hole elsewhere: then it is the others' meetings that stand where they do. */
function mostFrequent(kinds: readonly BindingKind[]): BindingKind {
  const tally = new Map<BindingKind, number>();
  for (const kind of kinds) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  const [most] = [...tally].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 'participant-busy';
}

/** Whether the move leaves the participant fewer breaks. */
function closes(agenda: PlacedAgenda, participant: number, meeting: number, slot: number): boolean {
  const before = agenda.breaksOf(participant);
  return agenda.without(meeting, () => agenda.breaksOf(participant, slot)) < before;
}
