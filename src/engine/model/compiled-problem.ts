import { interpretersServing } from '../constraints/interpreter-supply.js';
import { SLOT_RULES } from '../constraints/slot-rules.js';
import { tablesServing } from '../constraints/table-supply.js';
import { type GroupedIndices, groupIndices } from './grouped-indices.js';
import type { Problem } from './problem.js';
import { compileSupply, openCount, type ResourceSupply } from './resource-supply.js';

/** The problem in flat arrays, as the search reads it. Matrices are row by row: `meeting * slotCount + slot`. */
export interface CompiledProblem {
  readonly problem: Problem;
  readonly slotCount: number;
  readonly participantCount: number;
  readonly meetingCount: number;
  /** Per slot the first slot of its day, and the first slot after it. */
  readonly dayStart: Int32Array;
  readonly dayEnd: Int32Array;
  /** Per slot the number of its day, counted from 0 without holes. */
  readonly dayOf: Int32Array;
  readonly dayCount: number;
  /** Per meeting its two participants and its weight. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Int32Array;
  /** 1 where no slot rule forbids the slot and some table and interpreter could serve the meeting there. */
  readonly isAllowed: Uint8Array;
  readonly allowedSlots: GroupedIndices;
  /** 1 where the slot is pinned. */
  readonly isPinned: Uint8Array;
  readonly meetingsOf: GroupedIndices;
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
  /** Largest minus smallest number of breaks; without a limit, more than anybody can have. */
  readonly breakSpread: number;
  readonly predecessors: GroupedIndices;
  readonly successors: GroupedIndices;
  /** Per meeting its slot in the previous agenda, or -1. */
  readonly previousSlot: Int32Array;
  readonly tables: ResourceSupply;
  readonly interpreters: ResourceSupply;
}

/** Flattens a problem that `checkProblem` found sound. */
export function compileProblem(problem: Problem): CompiledProblem {
  const { slots, participants, meetings } = problem;
  const tables = compileSupply(
    slots.length,
    meetings.map((_, meeting) => tablesServing(problem, meeting)),
    problem.tables.map((table) => table.closedSlots ?? []),
  );
  const interpreters = compileSupply(
    slots.length,
    meetings.map((_, meeting) => interpretersServing(problem, meeting)),
    problem.interpreters.map((interpreter) => interpreter.unavailableSlots ?? []),
  );
  const allowed = findAllowedSlots(problem, [tables, interpreters]);
  return {
    problem,
    slotCount: slots.length,
    participantCount: participants.length,
    meetingCount: meetings.length,
    ...compileDays(problem),
    first: Int32Array.from(meetings, (meeting) => meeting.participants[0]),
    second: Int32Array.from(meetings, (meeting) => meeting.participants[1]),
    weight: Int32Array.from(meetings, (meeting) => meeting.weight),
    isAllowed: markAllowed(allowed, slots.length),
    allowedSlots: groupIndices(allowed),
    isPinned: Uint8Array.from(meetings, (meeting) => (meeting.pinned?.slot === undefined ? 0 : 1)),
    meetingsOf: groupIndices(listMeetingsOf(problem)),
    minimum: Int32Array.from(participants, (participant) => participant.minimumMeetings ?? 0),
    maximum: Int32Array.from(participants, (participant) => participant.maximumMeetings ?? slots.length),
    breakSpread: problem.breakSpread ?? slots.length,
    predecessors: groupIndices(meetings.map((meeting) => meeting.predecessors ?? [])),
    successors: groupIndices(listSuccessors(problem)),
    previousSlot: Int32Array.from(meetings, (_, meeting) => problem.previous?.[meeting]?.slot ?? -1),
    tables,
    interpreters,
  };
}

function compileDays(problem: Problem): Pick<CompiledProblem, 'dayStart' | 'dayEnd' | 'dayOf' | 'dayCount'> {
  const days = [...new Set(problem.slots.map((slot) => slot.day))];
  const indexOfDay = new Map(days.map((day, index) => [day, index]));
  const dayOf = Int32Array.from(problem.slots, (slot) => indexOfDay.get(slot.day)!);
  return {
    dayOf,
    dayCount: days.length,
    dayStart: dayOf.map((day) => dayOf.indexOf(day)),
    dayEnd: dayOf.map((day) => dayOf.lastIndexOf(day) + 1),
  };
}

function findAllowedSlots(problem: Problem, supplies: readonly ResourceSupply[]): number[][] {
  const slots = [...problem.slots.keys()];
  const isServed = supplies.map((supply) =>
    Uint8Array.from({ length: supply.classCount * slots.length }, (_, cell) =>
      openCount(supply, Math.floor(cell / slots.length), cell % slots.length) > 0 ? 1 : 0,
    ),
  );
  return problem.meetings.map((_, meeting) => {
    const rules = SLOT_RULES.filter((rule) => rule.concerns(problem, meeting));
    return slots.filter(
      (slot) =>
        supplies.every((supply, index) => {
          const resourceClass = supply.classOf[meeting]!;
          return resourceClass < 0 || isServed[index]![resourceClass * slots.length + slot] === 1;
        }) && !rules.some((rule) => rule.forbids(problem, meeting, slot)),
    );
  });
}

function markAllowed(allowed: readonly (readonly number[])[], slotCount: number): Uint8Array {
  const isAllowed = new Uint8Array(allowed.length * slotCount);
  for (const [meeting, slots] of allowed.entries()) {
    for (const slot of slots) isAllowed[meeting * slotCount + slot] = 1;
  }
  return isAllowed;
}

function listMeetingsOf(problem: Problem): number[][] {
  const lists: number[][] = problem.participants.map(() => []);
  for (const [index, meeting] of problem.meetings.entries()) {
    for (const participant of meeting.participants) lists[participant]!.push(index);
  }
  return lists;
}

function listSuccessors(problem: Problem): number[][] {
  const lists: number[][] = problem.meetings.map(() => []);
  for (const [index, meeting] of problem.meetings.entries()) {
    for (const predecessor of meeting.predecessors ?? []) lists[predecessor]!.push(index);
  }
  return lists;
}
