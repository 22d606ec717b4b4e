import { SLOT_RULES } from '../constraints/slot-rules.js';
import type { Meeting, Problem } from './problem.js';
import type { RefusalList } from './refusal-list.js';

/** Refuses pins that no agenda could keep: against another rule, or two pins for the same place at the same time. */
export function checkPins(problem: Problem, list: RefusalList): void {
  const takenBy = new Map<string, number>();
  const pinnedCounts = new Map<number, number>();
  for (const [index, meeting] of problem.meetings.entries()) {
    if (meeting.pinned === undefined) continue;
    const path = `meetings[${index}].pinned`;
    checkTablePin(problem, meeting, path, list);
    checkInterpreterPin(problem, meeting, path, list);
    if (meeting.pinned.slot === undefined) continue;
    checkSlotPin(problem, index, meeting.pinned.slot, path, list);
    checkTaken(takenBy, index, meeting, path, list);
    for (const participant of meeting.participants) {
      const count = (pinnedCounts.get(participant) ?? 0) + 1;
      pinnedCounts.set(participant, count);
      const most = problem.participants[participant]?.maximumMeetings ?? problem.slots.length;
      if (count > most) refusePin(list, `${path}.slot`, `participant ${participant} may have ${most} meetings only`);
    }
  }
  checkAlternativePins(problem, list);
}

/** Of alternatives one takes place: two of them with a time are one too many. */
function checkAlternativePins({ meetings, alternatives = [] }: Problem, list: RefusalList): void {
  for (const set of alternatives) {
    const [kept, ...more] = set.filter((meeting) => meetings[meeting]?.pinned?.slot !== undefined);
    for (const meeting of more) {
      refusePin(list, `meetings[${meeting}].pinned.slot`, `meeting ${kept}, an alternative to it, is pinned as well`);
    }
  }
}

function refusePin(list: RefusalList, path: string, why: string): void {
  list.refuse('contradictory-pin', path, `This pin cannot be kept: ${why}.`);
}

function checkSlotPin(problem: Problem, index: number, slot: number, path: string, list: RefusalList): void {
  for (const rule of SLOT_RULES) {
    if (rule.forbids(problem, index, slot))
      refusePin(list, `${path}.slot`, `the rule "${rule.kind}" forbids slot ${slot}`);
  }
  for (const predecessor of problem.meetings[index]?.predecessors ?? []) {
    const before = problem.meetings[predecessor]?.pinned?.slot;
    if (before !== undefined && before >= slot) {
      refusePin(list, `${path}.slot`, `its predecessor ${predecessor} is pinned to slot ${before}`);
    }
  }
}

function checkTablePin(problem: Problem, meeting: Meeting, path: string, list: RefusalList): void {
  const { table, slot } = meeting.pinned ?? {};
  if (table === undefined) return;
  if (meeting.tables?.includes(table) === false) {
    refusePin(list, `${path}.table`, `table ${table} is not among the tables of the meeting`);
  }
  if (slot !== undefined && problem.tables[table]?.closedSlots?.includes(slot)) {
    refusePin(list, `${path}.table`, `table ${table} is closed in slot ${slot}`);
  }
}

function checkInterpreterPin(problem: Problem, meeting: Meeting, path: string, list: RefusalList): void {
  const { interpreter, slot } = meeting.pinned ?? {};
  if (interpreter === undefined) return;
  const pinned = problem.interpreters[interpreter]!;
  const { languagePairs: needed = [] } = meeting;
  if (needed.length > 0 && !needed.some((pair) => pinned.languagePairs.includes(pair))) {
    refusePin(list, `${path}.interpreter`, `interpreter ${interpreter} has none of the language pairs needed`);
  }
  if (slot !== undefined && pinned.unavailableSlots?.includes(slot)) {
    refusePin(list, `${path}.interpreter`, `interpreter ${interpreter} is unavailable in slot ${slot}`);
  }
}

/** In one slot a participant, a table and an interpreter can be pinned once each. */
function checkTaken(
  takenBy: Map<string, number>,
  index: number,
  meeting: Meeting,
  path: string,
  list: RefusalList,
): void {
  const { slot, table, interpreter } = meeting.pinned ?? {};
  const claims: [string, string][] = meeting.participants.map((participant) => [`participant ${participant}`, 'slot']);
  if (table !== undefined) claims.push([`table ${table}`, 'table']);
  if (interpreter !== undefined) claims.push([`interpreter ${interpreter}`, 'interpreter']);
  for (const [claim, key] of claims) {
    const place = `${claim} in slot ${String(slot)}`;
    const other = takenBy.get(place);
    if (other !== undefined) refusePin(list, `${path}.${key}`, `meeting ${other} is pinned to ${place}`);
    takenBy.set(place, index);
  }
}
