import { countBeyondRow } from '../constraints/consecutive-meetings.js';
import { interpretersServing } from '../constraints/interpreter-supply.js';
import { SLOT_RULES } from '../constraints/slot-rules.js';
import type { SlotRuleKind, UnplacedMeeting, UnplacedReason } from '../model/solution.js';
import { openCount } from '../model/resource-supply.js';
import type { Agenda } from '../search/agenda.js';

/** Why each meeting left out of the finished agenda does not fit into it, the nearest obstacle last to be met. */
export function explainUnplaced(agenda: Agenda): UnplacedMeeting[] {
  const unplaced = [...agenda.slotOf.keys()].filter(
    (meeting) => agenda.slotOf[meeting]! < 0 && agenda.rivalOf(meeting) < 0,
  );
  return unplaced.map((meeting) => ({
    meeting,
    reason:
      explainBySlotRules(agenda, meeting) ?? explainByMaximum(agenda, meeting) ?? explainByOthers(agenda, meeting),
  }));
}

function explainBySlotRules(agenda: Agenda, meeting: number): UnplacedReason | null {
  const { problem, allowedSlots, slotCount, tables } = agenda.compiled;
  if (allowedSlots.start[meeting + 1]! > allowedSlots.start[meeting]!) return null;
  const slots = [...problem.slots.keys()];
  const legal = slots.filter((slot) => !SLOT_RULES.some((rule) => rule.forbids(problem, meeting, slot)));
  if (legal.length > 0) {
    const hasTable = legal.some((slot) => openCount(tables, tables.classOf[meeting]!, slot) > 0);
    return { kind: 'nothing-to-meet-with', missing: hasTable ? 'interpreter' : 'table' };
  }
  const forbiddenSlots: Record<SlotRuleKind, number> = {
    availability: 0,
    session: 0,
    window: 0,
    length: 0,
    'pinned-slot': 0,
    veto: 0,
  };
  for (const rule of SLOT_RULES) {
    for (let slot = 0; slot < slotCount; slot += 1) {
      if (rule.forbids(problem, meeting, slot)) forbiddenSlots[rule.kind] += 1;
    }
  }
  return { kind: 'no-allowed-slot', forbiddenSlots };
}

function explainByMaximum(agenda: Agenda, meeting: number): UnplacedReason | null {
  const { first, second, maximum } = agenda.compiled;
  const participant = [first[meeting]!, second[meeting]!].find((one) => agenda.meetingsPlaced[one]! >= maximum[one]!);
  if (participant === undefined) return null;
  return { kind: 'participant-full', participant, maximumMeetings: maximum[participant]! };
}

function explainByOthers(agenda: Agenda, meeting: number): UnplacedReason {
  const { allowedSlots, first, second } = agenda.compiled;
  const allowed = [...allowedSlots.items.slice(allowedSlots.start[meeting], allowedSlots.start[meeting + 1])];
  const free = allowed.filter((slot) => agenda.isAdmissible(meeting, slot));
  if (free.length === 0) {
    const busySlots: [number[], number[]] = [
      listBusy(agenda, first[meeting]!, allowed),
      listBusy(agenda, second[meeting]!, allowed),
    ];
    return { kind: 'participants-busy', allowedSlots: allowed, busySlots };
  }
  const withTable = free.filter((slot) => agenda.tables.canTake(meeting, slot));
  if (withTable.length === 0) return { kind: 'no-table', slots: free };
  const served = withTable.filter((slot) => agenda.interpreters.canTake(meeting, slot));
  if (served.length === 0) return explainByInterpreters(agenda, meeting, withTable);
  const ordered = served.filter((slot) => agenda.disorderOf(meeting, slot) === 0);
  if (ordered.length === 0) return { kind: 'order', slots: served, meetings: listRelated(agenda, meeting, served) };
  return explainByStrain(agenda, meeting, ordered) ?? { kind: 'spread', slots: ordered };
}

function explainByInterpreters(agenda: Agenda, meeting: number, slots: readonly number[]): UnplacedReason {
  const { problem } = agenda.compiled;
  const { roster } = agenda;
  const isResting = (interpreter: number, slot: number): boolean =>
    roster.isAvailable(interpreter, slot) && roster.isResting(interpreter, slot);
  const serving = interpretersServing(problem, meeting) ?? [];
  const resting = serving.filter((interpreter) => slots.some((slot) => isResting(interpreter, slot)));
  if (resting.length === 0) {
    return { kind: 'no-interpreter', slots, languagePairs: problem.meetings[meeting]!.languagePairs ?? [] };
  }
  const restful = slots.filter((slot) => resting.some((interpreter) => isResting(interpreter, slot)));
  return { kind: 'interpreters-resting', slots: restful, interpreters: resting };
}

/** Rows and transfers of either participant; `null` where both bear some of the slots. */
function explainByStrain(agenda: Agenda, meeting: number, slots: readonly number[]): UnplacedReason | null {
  const { first, second, problem } = agenda.compiled;
  const ends = [first[meeting]!, second[meeting]!];
  if (slots.some((slot) => ends.every((one) => agenda.strain.bears(one, meeting, slot)))) return null;
  const participants = ends.filter((one) => slots.some((slot) => !agenda.strain.bears(one, meeting, slot)));
  const before = countBeyondRow(problem, agenda.slotOf);
  const isRow = slots.some((slot) => countBeyondRow(problem, agenda.slotOf.with(meeting, slot)) > before);
  return { kind: isRow ? 'row' : 'transfer', slots, participants };
}

function listBusy(agenda: Agenda, participant: number, slots: readonly number[]): number[] {
  return slots.filter((slot) => agenda.at[participant * agenda.compiled.slotCount + slot]! >= 0);
}

/** Predecessors and successors that keep the meeting out of at least one of the slots. */
function listRelated(agenda: Agenda, meeting: number, slots: readonly number[]): number[] {
  const { problem, successors } = agenda.compiled;
  const isAfter = (other: number): boolean =>
    agenda.slotOf[other]! >= 0 && slots.some((slot) => agenda.slotOf[other]! >= slot);
  const isBefore = (other: number): boolean =>
    agenda.slotOf[other]! >= 0 && slots.some((slot) => agenda.slotOf[other]! <= slot);
  const following = [...successors.items.slice(successors.start[meeting], successors.start[meeting + 1])];
  const related = [...(problem.meetings[meeting]!.predecessors ?? []).filter(isAfter), ...following.filter(isBefore)];
  return related.sort((one, other) => one - other);
}
