import { SLOT_RULES } from '../constraints/slot-rules.js';
import type { Problem } from '../model/problem.js';
import type { Binding, BindingKind } from './explanation.js';
import type { PlacedAgenda } from './placed-agenda.js';

/** Everything that keeps the unplaced meeting out of the slots to come, what stands alone in more of them first. */
export function findBindings(
  agenda: PlacedAgenda,
  meeting: number,
  fewestBreaks: number,
  begunSlots: number,
): Binding[] {
  return gatherBindings(agenda.problem, begunSlots, (slot) => bindingsAt(agenda, meeting, slot, fewestBreaks));
}

/** What is found in the slots from the first on, by its kind; what stands alone in more of them first. */
export function gatherBindings<Kind>(
  { slots }: Pick<Problem, 'slots'>,
  firstSlot: number,
  kindsAt: (slot: number) => readonly Kind[],
): (Omit<Binding, 'kind'> & { readonly kind: Kind })[] {
  const found = new Map<Kind, { readonly slots: number[]; readonly aloneIn: number[] }>();
  for (let slot = firstSlot; slot < slots.length; slot += 1) {
    const kinds = kindsAt(slot);
    for (const kind of kinds) {
      const binding = found.get(kind) ?? { slots: [], aloneIn: [] };
      binding.slots.push(slot);
      if (kinds.length === 1) binding.aloneIn.push(slot);
      found.set(kind, binding);
    }
  }
  return [...found]
    .map(([kind, binding]) => ({ kind, ...binding }))
    .sort((one, other) => other.aloneIn.length - one.aloneIn.length || other.slots.length - one.slots.length);
}

/** Everything that keeps the unplaced meeting out of this slot; empty where it fits. */
export function bindingsAt(agenda: PlacedAgenda, meeting: number, slot: number, fewestBreaks: number): BindingKind[] {
  const { problem } = agenda;
  const { participants } = problem.meetings[meeting]!;
  const kinds: BindingKind[] = SLOT_RULES.filter((rule) => rule.forbids(problem, meeting, slot)).map(
    ({ kind }) => kind,
  );
  if (participants.some((one) => agenda.isFull(one))) kinds.push('participant-full');
  kinds.push(...tableBindings(agenda, meeting, slot), ...interpreterBindings(agenda, meeting, slot));
  if (agenda.isOutOfOrder(meeting, slot)) kinds.push('order');
  if (participants.some((one) => agenda.isBusy(one, slot))) return [...kinds, 'participant-busy'];
  if (participants.some((one) => agenda.rowWith(one, slot) > longestRow(agenda, one))) kinds.push('row');
  if (!participants.every((one) => agenda.reaches(one, meeting, slot))) kinds.push('transfer');
  if (isUneven(agenda, participants, slot, fewestBreaks)) kinds.push('spread');
  return kinds;
}

function tableBindings(agenda: PlacedAgenda, meeting: number, slot: number): BindingKind[] {
  const { open, free } = agenda.tablesFor(meeting, slot);
  if (open.length === 0) return ['no-table-open'];
  return free.length === 0 ? ['table-taken'] : [];
}

function interpreterBindings(agenda: PlacedAgenda, meeting: number, slot: number): BindingKind[] {
  const serving = agenda.interpretersFor(meeting, slot);
  if (serving === null || serving.rested.length > 0) return [];
  if (serving.present.length === 0) return ['no-interpreter-present'];
  return serving.free.length === 0 ? ['interpreter-taken'] : ['interpreter-resting'];
}

const longestRow = ({ problem }: PlacedAgenda, participant: number): number =>
  problem.participants[participant]!.maximumConsecutive ?? problem.slots.length;

function isUneven(agenda: PlacedAgenda, participants: readonly number[], slot: number, fewestBreaks: number): boolean {
  const { breakSpread } = agenda.problem;
  if (breakSpread === undefined) return false;
  return participants.some((one) => agenda.breaksOf(one, slot) > fewestBreaks + breakSpread);
}
