import { LIMITS } from './limits.js';
import type { ProblemCounts } from './problem-counts.js';
import type { RefusalList } from './refusal-list.js';

const MEETING_KEYS = new Set([
  'participants',
  'weight',
  'sessions',
  'slots',
  'minimumMinutes',
  'tables',
  'languagePairs',
  'pinned',
  'predecessors',
]);
const PIN_KEYS = new Set(['slot', 'table', 'interpreter']);

/** Checks each meeting on its own: shapes, ranges and indices. */
export function checkMeetings(meetings: readonly unknown[], counts: ProblemCounts, list: RefusalList): void {
  for (const [index, meeting] of meetings.entries()) checkMeeting(meeting, `meetings[${index}]`, counts, list);
}

/** Checks one meeting on its own. */
export function checkMeeting(meeting: unknown, path: string, counts: ProblemCounts, list: RefusalList): void {
  if (!list.isRecord(meeting, path, MEETING_KEYS)) return;
  checkPair(meeting.participants, `${path}.participants`, counts, list);
  list.isWholeNumber(meeting.weight, `${path}.weight`, 1, LIMITS.weight);
  if (meeting.minimumMinutes !== undefined) {
    list.isWholeNumber(meeting.minimumMinutes, `${path}.minimumMinutes`, 0, LIMITS.minute);
  }
  list.checkIndices(meeting.sessions, `${path}.sessions`, LIMITS.slots + 1);
  list.checkIndices(meeting.slots, `${path}.slots`, counts.slots);
  list.checkIndices(meeting.tables, `${path}.tables`, counts.tables);
  list.checkIndices(meeting.languagePairs, `${path}.languagePairs`, counts.languagePairs);
  list.checkIndices(meeting.predecessors, `${path}.predecessors`, counts.meetings);
  if (meeting.pinned !== undefined) checkPinShapes(meeting.pinned, `${path}.pinned`, counts, list);
}

function checkPair(pair: unknown, path: string, counts: ProblemCounts, list: RefusalList): void {
  if (!list.isList(pair, path, 2)) return;
  if (pair.length !== 2) {
    list.refuse('malformed', path, `Expected two participants, found ${pair.length}.`);
    return;
  }
  const areIndices = pair.map((participant, side) =>
    list.isIndex(participant, `${path}[${side}]`, counts.participants),
  );
  if (areIndices.every(Boolean) && pair[0] === pair[1]) {
    list.refuse('same-participant-twice', path, `Participant ${String(pair[0])} cannot meet itself.`);
  }
}

/** Checks the indices of pins. */
export function checkPinShapes(pinned: unknown, path: string, counts: ProblemCounts, list: RefusalList): void {
  if (!list.isRecord(pinned, path, PIN_KEYS)) return;
  const { slot, table, interpreter } = pinned;
  if (slot !== undefined) list.isIndex(slot, `${path}.slot`, counts.slots);
  if (table !== undefined) list.isIndex(table, `${path}.table`, counts.tables);
  if (interpreter !== undefined) list.isIndex(interpreter, `${path}.interpreter`, counts.interpreters);
}
