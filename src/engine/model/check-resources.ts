import { LIMITS } from './limits.js';
import type { ProblemCounts } from './problem-counts.js';
import type { RefusalList } from './refusal-list.js';

const PARTICIPANT_KEYS = new Set(['unavailableSlots', 'minimumMeetings', 'maximumMeetings', 'maximumConsecutive']);
const TABLE_KEYS = new Set(['closedSlots', 'venue']);
const INTERPRETER_KEYS = new Set([
  'languagePairs',
  'unavailableSlots',
  'maximumConsecutive',
  'maximumPerDay',
  'preferredParticipants',
  'venue',
]);

/** Checks participants, tables and interpreters, each on its own. */
export function checkResources(
  problem: Readonly<Record<string, unknown>>,
  counts: ProblemCounts,
  list: RefusalList,
): void {
  for (const [index, participant] of (problem.participants as readonly unknown[]).entries()) {
    checkParticipant(participant, `participants[${index}]`, counts, list);
  }
  for (const [index, table] of (problem.tables as readonly unknown[]).entries()) {
    const path = `tables[${index}]`;
    if (!list.isRecord(table, path, TABLE_KEYS)) continue;
    list.checkIndices(table.closedSlots, `${path}.closedSlots`, counts.slots);
    if (table.venue !== undefined) list.isWholeNumber(table.venue, `${path}.venue`, 0, LIMITS.venues - 1);
  }
  for (const [index, interpreter] of (problem.interpreters as readonly unknown[]).entries()) {
    checkInterpreter(interpreter, `interpreters[${index}]`, counts, list);
  }
}

function checkInterpreter(interpreter: unknown, path: string, counts: ProblemCounts, list: RefusalList): void {
  if (!list.isRecord(interpreter, path, INTERPRETER_KEYS)) return;
  list.checkIndices(interpreter.languagePairs ?? null, `${path}.languagePairs`, counts.languagePairs);
  list.checkIndices(interpreter.unavailableSlots, `${path}.unavailableSlots`, counts.slots);
  list.checkIndices(interpreter.preferredParticipants, `${path}.preferredParticipants`, counts.participants);
  const limits = [
    ['maximumConsecutive', 1, LIMITS.slots],
    ['maximumPerDay', 0, LIMITS.slots],
    ['venue', 0, LIMITS.venues - 1],
  ] as const;
  for (const [key, least, most] of limits) {
    if (interpreter[key] !== undefined) list.isWholeNumber(interpreter[key], `${path}.${key}`, least, most);
  }
}

/** Checks one participant. */
export function checkParticipant(participant: unknown, path: string, counts: ProblemCounts, list: RefusalList): void {
  if (!list.isRecord(participant, path, PARTICIPANT_KEYS)) return;
  const { unavailableSlots, minimumMeetings, maximumMeetings, maximumConsecutive } = participant;
  if (maximumConsecutive !== undefined) {
    list.isWholeNumber(maximumConsecutive, `${path}.maximumConsecutive`, 1, LIMITS.slots);
  }
  list.checkIndices(unavailableSlots, `${path}.unavailableSlots`, counts.slots);
  let most: number = LIMITS.meetings;
  if (
    maximumMeetings !== undefined &&
    list.isWholeNumber(maximumMeetings, `${path}.maximumMeetings`, 0, LIMITS.meetings)
  ) {
    most = maximumMeetings;
  }
  if (minimumMeetings !== undefined) list.isWholeNumber(minimumMeetings, `${path}.minimumMeetings`, 0, most);
}
